/**
 * What an invented report says, and what is answered. Words in braces are filled in for each report: {jalan} a street, {desa}
 * a village, {kota} the place, {patokan} a landmark, {lama} how long, {hari} a weekday, {jam} an hour, {n} a small number.
 * Nobody in these stories is real, and none of them happened.
 */
import type { Kind, Outcome } from '#core/reports/rules/terms.ts'

/** Whose it is: a unit that every regency and city has, one that every province has, or one central agency. */
export type Home = { readonly unit: string } | { readonly province: string } | { readonly agency: string }

export type Story = {
  readonly home: Home
  /** Slug of its category. */
  readonly about: string
  /** A complaint, unless told. */
  readonly kind?: Kind
  readonly title: string
  readonly body: string
  readonly answer: string
  readonly outcome?: Outcome
  /** A note of progress for everyone to read. */
  readonly note?: string
  readonly ask?: string
  readonly completed?: string
  readonly reply?: string
  /** The second answer. */
  readonly again?: string
  /** A name in ../drawings, filed with the report; and one that comes with the answer. */
  readonly photo?: 'lampu-mati' | 'jalan-sebelum'
  readonly proof?: 'jalan-sesudah' | 'tim-lapangan'
}

/** It names a place to which somebody can go and look. */
export const isOnSite = ({ title, body }: Story): boolean => /\{(jalan|patokan)\}/.test(title + body)
