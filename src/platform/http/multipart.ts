import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { HTTPException } from 'hono/http-exception'
import { kindOfFile } from '#platform/file-kind.ts'
import { broken, keep, tooLarge } from './body.ts'
import type { Body, UploadLimits, UploadedFile } from './upload.ts'

type FileStream = Readable & { truncated: boolean }

export type Reading = {
  readonly type: string
  readonly limits: UploadLimits
  readonly folder: string
}

/** The bytes that are read at all: as many files as there may be, each as large as it may be. */
export const mostOf = ({ files, fileBytes, fieldsBytes }: UploadLimits): number => files * fileBytes + fieldsBytes

/** Fields and files of one body, with each file in `folder`, which the caller removes whatever comes of it. */
export async function readMultipart(incoming: Readable | null, { type, limits, folder }: Reading): Promise<Body> {
  if (!incoming || !/boundary=/i.test(type)) throw broken()
  const parser = parserFor(type, limits)
  const fields = new Map<string, string[]>()
  const streams: FileStream[] = []
  const writing: Promise<UploadedFile | null>[] = []
  const all = { bytes: 0 } // of all files together
  let hasTooManyFiles = false

  parser.on('filesLimit', () => void (hasTooManyFiles = true))
  for (const limit of ['fieldsLimit', 'partsLimit'] as const) parser.on(limit, () => parser.destroy(broken()))
  parser.on('field', (name: string | undefined, value) => {
    if (name === undefined || name.length > limits.nameBytes) parser.destroy(broken())
    else keep(fields, name, value)
  })
  parser.on('file', (field: string | undefined, stream, name: string | undefined) => {
    const measure = measured(all, limits.totalBytes)
    const file = writeFile(stream, measure, {
      field: field ?? '',
      name: name ?? '',
      path: join(folder, `${streams.length}`),
    })
    file.catch(error => parser.destroy(error))
    streams.push(stream)
    writing.push(file)
  })
  try {
    await pipeline(incoming, capped(mostOf(limits)), parser)
    const files = (await Promise.all(writing)).filter(file => file !== null)
    return { fields, files, hasTooManyFiles }
  } catch (error) {
    for (const stream of streams) stream.destroy() // the parser forgets them, and they would wait for ever
    await Promise.allSettled(writing)
    throw error instanceof HTTPException ? error : broken(error)
  }
}

function parserFor(type: string, limits: UploadLimits): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fieldSize: limits.fieldBytes,
        fields: limits.fields,
        fileSize: limits.fileBytes,
        files: limits.files,
        parts: limits.fields + limits.files,
        headerPairs: 20,
        headerSize: 8192,
      },
    })
  } catch (error) {
    throw broken(error)
  }
}

/** Lets so many bytes through, whatever length was announced. */
function capped(most: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > most) done(tooLarge())
      else done(null, chunk)
    },
  })
}

type Measure = Transform & { digest(): string; bytes(): number; isTooMuch(): boolean }

/** Passes the bytes of a file on, counted and digested, and lets them go once `all` files come to more than `most`. */
function measured(all: { bytes: number }, most: number): Measure {
  const hash = createHash('sha256')
  let bytes = 0
  let isTooMuch = false
  const transform = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      all.bytes += chunk.length
      isTooMuch ||= all.bytes > most
      if (isTooMuch) return done()
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return Object.assign(transform, {
    digest: () => hash.digest('hex'),
    bytes: () => bytes,
    isTooMuch: () => isTooMuch,
  })
}

type Naming = { field: string; name: string; path: string }

/** Null for the empty file that browsers send when none was chosen: most forms, so it costs no folder and no file. */
async function writeFile(
  stream: FileStream,
  measure: Measure,
  { field, name, path }: Naming,
): Promise<UploadedFile | null> {
  if (name === '' && (await isEmpty(stream))) return null
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 }) // at once: a stream that nobody reads yet loses its error
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }))
  const file = { field, name: name.slice(0, 200), path, bytes: measure.bytes(), digest: measure.digest() }
  if (stream.truncated) return { ...file, kind: 'too-large' }
  return { ...file, kind: measure.isTooMuch() ? 'too-large-together' : await kindOfFile(path) }
}

/** Leaves the stream as it was, unless there was nothing in it. */
function isEmpty(stream: FileStream): Promise<boolean> {
  return new Promise((done, fail) => {
    const look = () => {
      const first = stream.read()
      if (first === null) return
      stream.off('readable', look)
      stream.unshift(first)
      done(false)
    }
    stream.on('readable', look)
    stream.once('end', () => done(true))
    stream.once('close', () => stream.readableEnded || fail(broken()))
    stream.once('error', fail)
  })
}
