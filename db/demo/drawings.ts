/** Drawings that stand for photographs: nobody's street, and nobody in them. */
import { join } from 'node:path'
import sharp from 'sharp'
import type { NewAttachment } from '#core/reports/thread/message.ts'
import type { Files } from '#platform/storage/files.ts'

const NAMES = ['jalan-sebelum', 'jalan-sesudah', 'lampu-mati', 'tim-lapangan'] as const
const FOLDER = 'db/demo/drawings'

export type Drawings = ReadonlyMap<string, NewAttachment>

/** Puts each drawing into storage once, as a telephone's photograph would come. */
export async function putDrawings(files: Files): Promise<Drawings> {
  const put = await Promise.all(
    NAMES.map(async name => {
      const photograph = await sharp(join(FOLDER, `${name}.svg`))
        .resize({ width: 1200 })
        .jpeg({ quality: 80 })
        .toBuffer()
      const { digest, bytes } = await files.put(photograph)
      return [name, { digest, mediaType: 'image/jpeg', byteSize: bytes }] as const
    }),
  )
  return new Map(put)
}
