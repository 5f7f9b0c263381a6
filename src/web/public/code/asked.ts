/**
 * What somebody is in the middle of: for which code they were asked, and what for. Sealed in a cookie of their browser, so that
 * neither an address nor a hidden field names a contact.
 */
import type { Context } from 'hono'
import * as z from 'zod'
import type { Contact } from '#core/people/contact.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { returnPath } from '#web/return-path.ts'

const NAME = 'lapor_kode'
/** Longer than the code itself, so that whoever comes late is told so. */
const MINUTES = 60

const Asked = z.object({
  codeId: z.number().int(),
  purpose: z.enum(['register', 'sign-in', 'reset']),
  contact: z.object({ kind: z.enum(['email', 'phone']), value: z.string() }),
  name: z.string().nullable(),
  back: z.string().nullable(),
})

export type Asked = Readonly<z.infer<typeof Asked>> & { readonly contact: Contact }

export function rememberAsked(c: Context, cookies: Cookies, asked: Asked, now: Date): void {
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  cookies.setSealed(c, NAME, JSON.stringify(asked), { expiresAt })
}

/** Null when nothing was asked for in this browser, or long ago. */
export function askedIn(c: Context, cookies: Cookies, now: Date): Asked | null {
  const text = cookies.getSealed(c, NAME, now)
  if (text === null) return null
  const read = Asked.safeParse(JSON.parse(text))
  return read.success ? { ...read.data, back: returnPath(read.data.back ?? undefined) } : null
}

export const forgetAsked = (c: Context, cookies: Cookies): void => cookies.remove(c, NAME)
