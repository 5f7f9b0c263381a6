/** Whether a text names a person: an answer that greets somebody who did not ask to be named would publish who they are (docs/domain.md §6). */

/** Letters. Shorter names stand in ordinary words' place too often. */
const SHORTEST_NAME = 3

/** In full, however it is spaced and spelt with capitals, points, apostrophes and invisible characters. */
export function isNamedInFull(name: string, words: string): boolean {
  const sought = bare(name)
  return sought.replaceAll(' ', '').length >= SHORTEST_NAME && ` ${bare(words)} `.includes(` ${sought} `)
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cf}'’‘`]/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
