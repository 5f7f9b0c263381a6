import type { Contact } from '#core/people/contact.ts'

export type ContactKind = Contact['kind']
export const KINDS: readonly ContactKind[] = ['email', 'phone']

const SEGMENTS: Record<ContactKind, string> = { email: 'email', phone: 'telepon' }

/** As it stands in an address. */
export const segmentOf = (kind: ContactKind): string => SEGMENTS[kind]

export const kindIn = (segment: string | undefined): ContactKind | null =>
  KINDS.find(kind => SEGMENTS[kind] === segment) ?? null
