/**
 * Files that came with a form. Each goes into storage at once and then travels with the form as a sealed reference, so that
 * a mistake elsewhere costs nobody a second upload, and nobody can name a file that was not given to them.
 */
import * as z from 'zod'
import type { Deps } from '#core/deps.ts'
import type { NewAttachment } from '#core/reports/thread/message.ts'
import { type Body, UPLOAD_LIMITS, type UploadedFile } from '#platform/http/upload.ts'
import { type TakenFile, isTaken, putFile } from '#web/attachments.ts'
import type { Mistakes } from './mistakes.ts'

export type Received = NewAttachment & {
  /** As the sender's machine calls it: shown back to the sender, and kept nowhere. */
  readonly name: string
  readonly reference: string
}

export type Receipt = {
  readonly files: readonly Received[]
  readonly mistake: string | null
  /** The gravest of what was wrong with the files. */
  readonly status: 413 | 415 | 422
}

const PURPOSE = 'received attachment'
/** Half of the day after which storage forgets what no report names (platform/storage/sweep.ts). */
const KEPT_MS = 12 * 3_600_000

const Reference = z.object({ digest: z.string(), mediaType: z.string(), byteSize: z.number(), name: z.string() })

type Needs = Pick<Deps, 'files' | 'vault' | 'clock'>

/** Takes what can be taken of a form's files; what came with an earlier attempt counts too. Throws when storage fails. */
export async function receiveFiles(deps: Needs, body: Body, said: Mistakes): Promise<Receipt> {
  const references = body.fields.get('keptAttachments') ?? []
  const kept = await Promise.all(references.slice(0, 2 * UPLOAD_LIMITS.files).map(one => stillKept(deps, one)))
  const sent = body.files.filter(({ field }) => field === 'attachments')
  const good = sent.filter(isTaken)
  const known = new Set<string>()
  const fresh: Received[] = []
  for (const file of good) fresh.push(await stored(deps, file))
  const files = [...kept, ...fresh].filter(
    (file): file is Received => file !== null && !known.has(file.digest) && Boolean(known.add(file.digest)),
  )
  const fault = faultIn(sent, files, said)
  if (fault) return { ...fault, files: files.slice(0, UPLOAD_LIMITS.files) }
  if (body.hasTooManyFiles) return { files, mistake: said.tooMany, status: 422 }
  return { files, mistake: kept.includes(null) ? said.gone : null, status: 422 }
}

function faultIn(sent: readonly UploadedFile[], files: readonly Received[], said: Mistakes) {
  const refused = (kind: UploadedFile['kind']) => sent.find(file => file.kind === kind)
  const large = refused('too-large')
  if (large) return { mistake: said['too-large'](large.name), status: 413 } as const
  if (files.reduce((sum, { byteSize }) => sum + byteSize, 0) > UPLOAD_LIMITS.totalBytes)
    return { mistake: said.tooLargeTogether, status: 413 } as const
  const heic = refused('heic')
  if (heic) return { mistake: said.heic(heic.name), status: 422 } as const
  const macros = refused('macros')
  if (macros) return { mistake: said.macros(macros.name), status: 415 } as const
  const unsupported = refused('unsupported')
  if (unsupported) return { mistake: said.unsupported(unsupported.name), status: 415 } as const
  return files.length > UPLOAD_LIMITS.files ? ({ mistake: said.tooMany, status: 422 } as const) : null
}

async function stored({ files, vault, clock }: Needs, sent: TakenFile): Promise<Received> {
  const file = { ...(await putFile(files, sent)), name: sent.name.slice(0, 100) }
  const reference = vault.sealCookie(JSON.stringify(file), PURPOSE, new Date(clock.now().getTime() + KEPT_MS))
  return { ...file, reference }
}

async function stillKept({ files, vault, clock }: Needs, reference: string): Promise<Received | null> {
  if (reference.length > 2000) return null
  const opened = vault.openCookie(reference, PURPOSE, clock.now())
  if (opened === null) return null
  const file = Reference.parse(JSON.parse(opened))
  return (await files.size(file.digest)) === null ? null : { ...file, reference }
}
