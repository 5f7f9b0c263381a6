/** The beginning of a text, for where the whole is one press away: whole words only, with a mark where it was cut. */
export function excerptOf(text: string, characters: number): string {
  const all = Array.from(text)
  if (all.length <= characters) return text
  const begun = all.slice(0, characters).join('')
  const words = /\s/.test(all[characters] ?? '') ? begun : begun.replace(/\s+\S*$/, '')
  return `${words.trimEnd()}…`
}
