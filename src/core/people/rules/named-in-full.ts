/** Shorter ones stand in ordinary words' place too often. */
const SHORTEST_NAME = 3

/** Whether words name somebody in full, however they are spaced and spelt with capitals and points. */
export function isNamedInFull(name: string, words: string): boolean {
  const sought = bare(name)
  return sought.length >= SHORTEST_NAME && ` ${bare(words)} `.includes(` ${sought} `)
}

/** Without capitals, points and line breaks, by which two spellings of a name differ. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
