/**
 * Secrets in a folder: files of 1,024 secrets, each file made whole, synced, and only then drawn from, so that filing a report
 * waits for no disk. A process draws from files of its own; what is left in one when it ends is never used. Ten million
 * people are 10,000 files of 32 KiB.
 *
 * What is destroyed is first added to `destroyed`, a line each, then overwritten with zeros.
 */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from './config.ts'
import { REFERENCE, type Secrets } from './vault-secrets.ts'

const SECRET = 32
const PLACES = 1024
const BLOCK = 8

export function secretsInFolder(folder: string): Secrets {
  makeFolder(folder)
  const register = join(folder, 'destroyed')
  let block: Block | null = null

  return {
    id: identityOf(folder),
    take() {
      if (!block || block.used === PLACES) block = makeBlock(folder)
      const place = block.used++
      const reference = Buffer.alloc(REFERENCE)
      block.id.copy(reference)
      reference.writeUInt16BE(place, BLOCK)
      return { reference, secret: drawn(block.secrets, place) }
    },
    find(reference) {
      const secret = withFile(fileOf(folder, reference), 'r', file => {
        const bytes = Buffer.alloc(SECRET)
        if (readSync(file, bytes, 0, SECRET, reference.readUInt16BE(BLOCK) * SECRET) !== SECRET) throw lacking(folder)
        return bytes
      })
      if (!secret) throw lacking(folder)
      return secret.some(byte => byte !== 0) ? secret : null
    },
    destroy(references) {
      if (references.length === 0) return
      const lines = references.map(reference => `\n${reference.toString('hex')}`).join('')
      writeFileSync(register, `${lines}\n`, { flag: 'a', mode: 0o600, flush: true })
      for (const reference of references) overwrite(folder, reference)
    },
    destroyed: () => (existsSync(register) ? referencesIn(readFileSync(register, 'latin1')) : []),
  }
}

type Block = { readonly id: Buffer; readonly secrets: Buffer; used: number }

/** A line that a loss of power cut off is none; it was not destroyed yet, and will be again. */
const referencesIn = (text: string): Buffer[] =>
  [...new Set(text.split('\n').filter(line => /^[0-9a-f]{20}$/.test(line)))].map(line => Buffer.from(line, 'hex'))

/** No copy stays behind: what another process destroys must not live on here. */
function drawn(secrets: Buffer, place: number): Buffer {
  const kept = secrets.subarray(place * SECRET, (place + 1) * SECRET)
  const secret = Buffer.from(kept)
  kept.fill(0)
  return secret
}

function overwrite(folder: string, reference: Buffer): void {
  withFile(fileOf(folder, reference), 'r+', file => {
    writeSync(file, Buffer.alloc(SECRET), 0, SECRET, reference.readUInt16BE(BLOCK) * SECRET)
    fsyncSync(file)
  })
}

function makeBlock(folder: string): Block {
  const [id, secrets] = [randomBytes(BLOCK), randomBytes(PLACES * SECRET)]
  const path = fileOf(folder, id)
  const shard = join(path, '..')
  if (!existsSync(shard)) makeFolder(shard, folder)
  writeFileSync(path, secrets, { flag: 'wx', mode: 0o600, flush: true })
  syncFolder(shard)
  return { id, secrets, used: 0 }
}

/** 256 folders: no folder grows long. */
function fileOf(folder: string, reference: Buffer): string {
  const name = reference.subarray(0, BLOCK).toString('hex')
  return join(folder, name.slice(0, 2), name)
}

function identityOf(folder: string): string {
  const path = join(folder, 'store')
  try {
    writeFileSync(path, randomBytes(16).toString('hex'), { flag: 'wx', mode: 0o600, flush: true })
    syncFolder(folder)
  } catch (error) {
    if (!existsSync(path)) throw error // else it was there already
  }
  return readFileSync(path, 'latin1')
}

function makeFolder(path: string, above = join(path, '..')): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    syncFolder(above)
  } catch (error) {
    throw new ConfigError(
      `The store of personal secrets ${path} cannot be made or written to. Set LAPOR_SECRETS_DIR right.`,
      {
        cause: error,
      },
    )
  }
}

/** A file that was synced is still lost with a folder that was not. */
const syncFolder = (path: string) => withFile(path, 'r', file => fsyncSync(file))

/** Undefined when there is no such file. */
function withFile<Result>(path: string, mode: 'r' | 'r+', use: (file: number) => Result): Result | undefined {
  let file: number
  try {
    file = openSync(path, mode)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    return use(file)
  } finally {
    closeSync(file)
  }
}

const lacking = (folder: string) =>
  new Error(`The store of personal secrets ${folder} lacks one that was sealed with: restore its latest copy`)
