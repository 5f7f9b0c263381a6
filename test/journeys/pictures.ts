/** Photos as telephones take them: with the place where they were taken written inside. */
import sharp from 'sharp'

export type Picture = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A JPEG that says it was taken in Indramayu, at 6° 19′ 36″ S 108° 19′ 12″ E. */
export async function photo(name: string): Promise<Picture> {
  const [top, bottom] = [`rgb(150,170,190)`, `rgb(90,84,78)`]
  const street = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
    <rect width="800" height="330" fill="${top}"/><rect y="330" width="800" height="270" fill="${bottom}"/>
    <ellipse cx="380" cy="480" rx="150" ry="45" fill="rgb(52,48,44)"/><rect x="640" y="90" width="14" height="250" fill="rgb(60,60,60)"/>
    <path d="M646 96h-70" stroke="rgb(60,60,60)" stroke-width="10"/></svg>`
  const buffer = await sharp(Buffer.from(street))
    .withExif({
      IFD0: { Make: 'Telepon', Model: 'Contoh 5' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '6/1 19/1 36/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '108/1 19/1 12/1',
      },
    })
    .jpeg()
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}

export const hasExif = async (picture: Buffer): Promise<boolean> => (await sharp(picture).metadata()).exif !== undefined
