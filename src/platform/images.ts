/** Pictures are never passed on as they came: they are decoded and written anew, upright, without place, name or device. */
import type { Sharp } from 'sharp'

export type ReadablePicture = {
  readonly ok: true
  readonly width: number
  readonly height: number
  readonly jpeg: Buffer
}
export type Picture =
  ReadablePicture | { readonly ok: false; readonly refusal: 'not-a-picture' | 'too-large' | 'damaged' }

const FORMATS = new Set(['jpeg', 'png', 'webp'])

/** A phone's largest picture has about this many pixels; a few kilobytes can claim a thousand times more. */
const LARGEST_PIXELS = 50_000_000

/** 1600 pixels at most, for the report's page: 12 megapixels, 7.9 MB, became 379 kB in 215 ms of processor time. */
export const pagePicture = (path: string) => anew(path, 1600)

/** 400 pixels at most; reads a large JPEG at a fraction of the work, yet notices a damaged one. */
export const thumbnail = (path: string) => anew(path, 400)

async function anew(path: string, longestSide: number): Promise<Picture> {
  const { default: sharp } = await import('sharp') // 30 MB of memory that a process without pictures does not spend
  sharp.cache(false)
  sharp.concurrency(1)
  const image: Sharp = sharp(path, { limitInputPixels: false, failOn: 'error', sequentialRead: true })
  const described = await image.metadata().catch(() => null)
  // The library would read SVG, GIF and TIFF as well; each is a way in that nobody needs.
  if (!described || !FORMATS.has(described.format)) return { ok: false, refusal: 'not-a-picture' }
  if (described.width * described.height > LARGEST_PIXELS) return { ok: false, refusal: 'too-large' }
  try {
    const { data, info } = await image
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78 })
      .toBuffer({ resolveWithObject: true })
    return { ok: true, jpeg: data, width: info.width, height: info.height }
  } catch {
    return { ok: false, refusal: 'damaged' }
  }
}
