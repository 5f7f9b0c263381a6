/** Which code somebody was sent for a new contact; sealed in their browser, so that no address and no field names the contact. */
import type { Context } from 'hono'
import * as z from 'zod'
import type { Contact } from '#core/people/contact.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { AIMS, type Aim } from './contact-kind.ts'

const NAME = 'lapor_kontak'
/** Longer than the code itself, so that whoever comes late is told so. */
const MINUTES = 60

const Asked = z.object({
  accountId: z.number().int(),
  codeId: z.number().int(),
  contact: z.object({ kind: z.enum(['email', 'phone']), value: z.string() }),
  aim: z.enum(AIMS),
})

export type Asked = {
  readonly accountId: number
  readonly codeId: number
  readonly contact: Contact
  readonly aim: Aim
}

export function rememberAsked(c: Context, cookies: Cookies, asked: Asked, now: Date): void {
  cookies.setSealed(c, NAME, JSON.stringify(asked), { expiresAt: new Date(now.getTime() + MINUTES * 60_000) })
}

/** Null when this account asked for nothing in this browser, or long ago. */
export function askedIn(
  c: Context,
  cookies: Cookies,
  { accountId, now }: { accountId: number; now: Date },
): Asked | null {
  const text = cookies.getSealed(c, NAME, now)
  const read = text === null ? null : Asked.safeParse(JSON.parse(text))
  return read?.success && read.data.accountId === accountId ? read.data : null
}

export const forgetAsked = (c: Context, cookies: Cookies): void => cookies.remove(c, NAME)
