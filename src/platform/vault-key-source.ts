/**
 * Where the vault's master keys come from: a file of ours, or a command of the administrator's that asks a key management system.
 * Either gives the same lines (vault-keys.ts).
 */
import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { promisify } from 'node:util'
import { ConfigError } from './config.ts'
import { type VaultKeys, keepVaultKeys, readVaultKeys, vaultKeysIn } from './vault-keys.ts'

export type KeySource = {
  readonly kind: 'file' | 'command'
  /** For sentences. */
  readonly name: string
  /** How often a running process asks again. */
  readonly everyMs: number
  read(): Promise<VaultKeys>
  /** Changes when the keys may have; null: only reading them tells. */
  mark(): string | null
}

/** @param isOwn the first start makes the file */
export function keysFromFile(path: string, { isOwn }: { isOwn: boolean }): KeySource {
  return {
    kind: 'file',
    name: path,
    everyMs: 10_000,
    read: async () => (isOwn ? keepVaultKeys(path) : readVaultKeys(path)),
    mark: () => {
      const { ino, mtimeMs, size } = statSync(path)
      return [ino, mtimeMs, size].join(' ')
    },
  }
}

const PATIENCE_MS = 20_000
const LONGEST = 64 * 1024

/** The words are handed over as they are: no shell reads them, so nothing in them is expanded. */
export function keysFromCommand(words: readonly string[], patienceMs = PATIENCE_MS): KeySource {
  const [program = '', ...rest] = words
  const name = `LAPOR_VAULT_KEY_COMMAND (${program})`
  return {
    kind: 'command',
    name,
    everyMs: 60_000,
    mark: () => null,
    read: async () => vaultKeysIn(await printed(program, rest, patienceMs), `What ${name} printed`),
  }
}

async function printed(program: string, words: readonly string[], patienceMs: number): Promise<string> {
  const asked = promisify(execFile)(program, words, {
    timeout: patienceMs,
    killSignal: 'SIGKILL',
    maxBuffer: LONGEST,
    shell: false,
  })
  asked.child.stdin?.end()
  try {
    return (await asked).stdout
  } catch (error) {
    // Not the error as it is: it holds what was printed, which may be keys.
    throw new ConfigError(
      `The vault's keys were not given: LAPOR_VAULT_KEY_COMMAND ${failureOf(program, error, patienceMs)}`,
    )
  }
}

function failureOf(program: string, error: unknown, patienceMs: number): string {
  const { code, killed, signal, stderr } = error as {
    code?: unknown
    killed?: boolean
    signal?: string
    stderr?: string
  }
  if (code === 'ENOENT') return `names ${program}, which is not there. Give its whole path.`
  if (code === 'EACCES') return `names ${program}, which this account may not run.`
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return `printed more than ${LONGEST} bytes: that is no list of keys.`
  if (killed) return `took more than ${patienceMs / 1000} s and was ended. Run it by hand to see what it waits for.`
  const said = stderr
    ?.trim()
    .split('\n')
    .at(-1)
    ?.replaceAll(/[0-9a-f]{32,}/gi, '…')
    .slice(0, 200)
  return `ended with ${signal ?? `code ${String(code)}`}${said ? `: ${said}` : ', and said nothing'}.`
}
