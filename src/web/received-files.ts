/** Files that came with a form, and what is wrong with them. */
import type { Form } from '#platform/http/form.ts'
import { type Body, UPLOAD_LIMITS, type UploadedFile } from '#platform/http/upload.ts'
import { isTaken } from './attachments.ts'
import type { FileMistakes } from './file-mistakes.ts'
import { KEPT, type KeptFile, type Keeping, keepFile, stillKept } from './kept-files.ts'

export type Receipt = {
  readonly files: readonly KeptFile[]
  /** The gravest of what is wrong with them. */
  readonly fault: Fault | null
}

export type Fault = { readonly mistake: string; readonly status: 413 | 415 | 422 }

type Receiving = { readonly said: FileMistakes; readonly purpose: string }

/**
 * Takes what can be taken of a form's files; what came with an earlier attempt counts too. Throws when storage fails.
 * @param purpose for whom and what: the files of one form are nothing to another
 */
export async function receiveFiles(deps: Keeping, body: Body, { said, purpose }: Receiving): Promise<Receipt> {
  const references = (body.fields.get(KEPT) ?? []).slice(0, 2 * UPLOAD_LIMITS.files)
  const earlier = await Promise.all(references.map(one => stillKept(deps, one, purpose)))
  const sent = body.files.filter(({ field }) => field === 'attachments')
  const fresh: KeptFile[] = []
  for (const file of sent.filter(isTaken)) fresh.push(await keepFile(deps, file, purpose)) // one after the other: memory holds one
  const all = [...earlier.filter(file => file !== null), ...fresh]
  const files = [...new Map(all.map(file => [file.digest, file])).values()]
  const fault = faultIn(sent, files, said)
  if (fault) return { fault, files: files.slice(0, UPLOAD_LIMITS.files) }
  if (body.hasTooManyFiles) return { files, fault: { mistake: said.tooMany, status: 422 } }
  return { files, fault: earlier.includes(null) ? { mistake: said.gone, status: 422 } : null }
}

/** At the field in which files are chosen, whether or not the form's schema knows it: what stands in it is no text. */
export function withFault<Field extends string>(form: Form<Field>, fault: Fault | null): Form<Field> {
  if (!fault) return form
  const errors = { ...form.errors, attachments: fault.mistake }
  return { values: form.values, errors }
}

function faultIn(sent: readonly UploadedFile[], files: readonly KeptFile[], said: FileMistakes): Fault | null {
  const refused = (kind: UploadedFile['kind']) => sent.find(file => file.kind === kind)
  const large = refused('too-large')
  if (large) return { mistake: said['too-large'](large.name), status: 413 }
  const together = files.reduce((sum, { byteSize }) => sum + byteSize, 0)
  if (refused('too-large-together') || together > UPLOAD_LIMITS.totalBytes)
    return { mistake: said.tooLargeTogether, status: 413 }
  const heic = refused('heic')
  if (heic) return { mistake: said.heic(heic.name), status: 422 }
  const macros = refused('macros')
  if (macros) return { mistake: said.macros(macros.name), status: 415 }
  const unsupported = refused('unsupported')
  if (unsupported) return { mistake: said.unsupported(unsupported.name), status: 415 }
  return files.length > UPLOAD_LIMITS.files ? { mistake: said.tooMany, status: 422 } : null
}
