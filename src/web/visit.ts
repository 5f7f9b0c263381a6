import type { FlashProps } from '#ui/flash.tsx'
import type { Language } from '#ui/language.ts'

/** Who is signed in, as the header names them. */
export type Account = {
  name: string
  /** The agency an officer acts for; a citizen has none */
  agency?: string | undefined
}

/** What the frame of a page must know about the one who asks for it. */
export type Visit = {
  language: Language
  /** The path of this page with its query, so that it can be shown in the other language */
  address: string
  account?: Account | undefined
  /** What has just happened, said once on the page that follows */
  flash?: (FlashProps & { words: string; next?: { href: string; label: string } }) | undefined
  /** Invented reports: every page says so */
  isDemo?: boolean
}
