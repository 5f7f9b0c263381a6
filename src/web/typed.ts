/** What somebody wrote into a form that cannot be taken any more, because their session is over: it is theirs, and shown to them again. */
import type { Context } from 'hono'
import { UPLOAD_LIMITS, readBody } from '#platform/http/upload.ts'

const MOST_TEXTS = 10
const MOST_CHARACTERS = 20_000

/** The texts of a form, in its order; what has no space in it was chosen, not written. Files are passed over. */
export async function typedInto(c: Context): Promise<readonly string[]> {
  if (c.req.method !== 'POST') return []
  try {
    const { fields } = await readBody(c, { ...UPLOAD_LIMITS, files: 0 })
    const texts = [...fields.values()].flat().map(text => text.replaceAll('\0', '').trim())
    return texts
      .filter(text => /\s/.test(text))
      .slice(0, MOST_TEXTS)
      .map(cut)
  } catch {
    return [] // a broken form has nothing to give back
  }
}

const cut = (text: string): string => text.slice(0, MOST_CHARACTERS).toWellFormed()
