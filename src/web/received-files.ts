/** Files that came with a form, and what is wrong with them. */
import { type Body, UPLOAD_LIMITS, type UploadedFile } from '#platform/http/upload.ts'
import { isTaken } from './attachments.ts'
import type { FileMistakes } from './file-mistakes.ts'
import { KEPT, type KeptFile, type Keeping, keepFile, stillKept } from './kept-files.ts'

export type Receipt = {
  readonly files: readonly KeptFile[]
  readonly mistake: string | null
  /** The gravest of what was wrong with the files. */
  readonly status: 413 | 415 | 422
}

type Receiving = { readonly said: FileMistakes; readonly purpose: string }

/**
 * Takes what can be taken of a form's files; what came with an earlier attempt counts too. Throws when storage fails.
 * @param purpose for whom and what: the files of one form are nothing to another
 */
export async function receiveFiles(deps: Keeping, body: Body, { said, purpose }: Receiving): Promise<Receipt> {
  const references = body.fields.get(KEPT) ?? []
  const kept = await Promise.all(references.slice(0, 2 * UPLOAD_LIMITS.files).map(one => stillKept(deps, one, purpose)))
  const sent = body.files.filter(({ field }) => field === 'attachments')
  const good = sent.filter(isTaken)
  const known = new Set<string>()
  const fresh: KeptFile[] = []
  for (const file of good) fresh.push(await keepFile(deps, file, purpose))
  const files = [...kept, ...fresh].filter(
    (file): file is KeptFile => file !== null && !known.has(file.digest) && Boolean(known.add(file.digest)),
  )
  const fault = faultIn(sent, files, said)
  if (fault) return { ...fault, files: files.slice(0, UPLOAD_LIMITS.files) }
  if (body.hasTooManyFiles) return { files, mistake: said.tooMany, status: 422 }
  return { files, mistake: kept.includes(null) ? said.gone : null, status: 422 }
}

function faultIn(sent: readonly UploadedFile[], files: readonly KeptFile[], said: FileMistakes) {
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
