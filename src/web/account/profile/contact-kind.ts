import type { Context } from 'hono'
import type { Contact } from '#core/people/contact.ts'
import type { SessionEnv } from '#web/session.ts'
import { accountOf } from '../signed-in.ts'

export type ContactKind = Contact['kind']
export const KINDS: readonly ContactKind[] = ['email', 'phone']

const SEGMENTS: Record<ContactKind, string> = { email: 'email', phone: 'telepon' }

/** For what a code goes to a contact: it is the first of its kind, it is to be proved, or it takes the place of another. */
export const AIMS = ['add', 'verify', 'change'] as const
export type Aim = (typeof AIMS)[number]

/** @param now the one that the account has */
export const aimOf = (now: string | null, isVerified: boolean): Aim =>
  now === null ? 'add' : isVerified ? 'change' : 'verify'

/** As it stands in an address. */
export const segmentOf = (kind: ContactKind): string => SEGMENTS[kind]

const kindIn = (segment: string | undefined): ContactKind | null =>
  KINDS.find(kind => SEGMENTS[kind] === segment) ?? null

type Answer = Response | Promise<Response>

/** Officers' contacts are kept by their agency, so for them these pages are not there. */
export const withKind = (answer: (c: Context<SessionEnv>, kind: ContactKind) => Answer) => (c: Context<SessionEnv>) => {
  const kind = kindIn(c.req.param('jenis'))
  return kind === null || accountOf(c).officer !== null ? c.notFound() : answer(c, kind)
}
