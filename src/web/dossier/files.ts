import type { DossierFile } from '#core/reports/queries/find-dossier.ts'
import { extensionOf } from '#platform/file-kind.ts'
import type { Files } from '#platform/storage/files.ts'
import type { ZipEntry } from '#platform/zip.ts'
import { PATHS } from './text.ts'

export type ListedFile = {
  readonly name: string
  /** Null where there is nothing to hand out. */
  readonly path: string | null
  /** SHA-256, by which storage keeps it. */
  readonly digest: string | null
}

/** What storage does not have is listed as missing, so that one lost file does not keep back all the others. */
export async function listedFiles(storage: Files, files: readonly DossierFile[]): Promise<readonly ListedFile[]> {
  const sizes = await Promise.all(files.map(async ({ digest }) => (digest === null ? null : storage.size(digest))))
  return files.map(({ ordinal, mediaType, digest }, place) => {
    const name = `lampiran-${ordinal}.${extensionOf(mediaType)}`
    const isThere = digest !== null && sizes[place] != null
    return { name, path: isThere ? `${PATHS.files}/${name}` : null, digest: isThere ? digest : null }
  })
}

export const fileEntries = (storage: Files, files: readonly ListedFile[]): readonly ZipEntry[] =>
  files.flatMap(({ path, digest }) =>
    path === null || digest === null ? [] : [{ path, content: () => opened(storage, digest) }],
  )

async function opened(storage: Files, digest: string) {
  const content = await storage.get(digest)
  if (!content) throw new Error('Storage has lost a file while a dossier was sent')
  return content
}
