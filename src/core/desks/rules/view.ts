/** An officer's own views: filters of the inbox under a name. A policy choice (docs/decisions/0083); nobody else sees them. */

export const LONGEST_NAME = 60
export const MOST_VIEWS = 20
/** As the table allows (0023_desks.sql). */
const LONGEST_QUERY = 2000

export type ViewRefusal =
  | 'view-unnamed'
  | 'view-name-too-long'
  | 'view-name-unreadable'
  | 'view-name-taken'
  | 'views-enough'
  | 'view-empty'
  | 'view-too-long'
  | 'not-found'

export type View = { readonly name: string; readonly query: string }

type Read<Value> = ({ readonly ok: true } & Value) | { readonly ok: false; readonly refusal: ViewRefusal }

/** A name as it is kept: in one line, with single spaces. */
function readName(typed: string): Read<{ readonly name: string }> {
  const name = typed.trim().replaceAll(/\s+/g, ' ')
  if (name === '') return { ok: false, refusal: 'view-unnamed' }
  if (Array.from(name).length > LONGEST_NAME) return { ok: false, refusal: 'view-name-too-long' }
  if (/\p{Cc}/u.test(name) || !name.isWellFormed()) return { ok: false, refusal: 'view-name-unreadable' }
  return { ok: true, name }
}

/** @param others the officer's views besides this one: a name is taken however its letters are written */
export function nameView(typed: string, others: readonly { readonly name: string }[]): Read<{ readonly name: string }> {
  const read = readName(typed)
  if (!read.ok) return read
  const isTaken = others.some(({ name }) => name.toLowerCase() === read.name.toLowerCase())
  return isTaken ? { ok: false, refusal: 'view-name-taken' } : read
}

export function addView(typed: View, others: readonly View[]): Read<{ readonly view: View }> {
  const named = nameView(typed.name, others)
  if (!named.ok) return named
  if (typed.query === '') return { ok: false, refusal: 'view-empty' }
  if (typed.query.length > LONGEST_QUERY) return { ok: false, refusal: 'view-too-long' }
  if (others.length >= MOST_VIEWS) return { ok: false, refusal: 'views-enough' }
  return { ok: true, view: { name: named.name, query: typed.query } }
}
