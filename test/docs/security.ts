/** Draws the table of OWASP ASVS lines in docs/security.md from test/docs/asvs-lines.ts. */
import { CHAPTERS, type Line } from './asvs-lines.ts'

export const BEGIN = '<!-- drawn from test/docs/asvs-lines.ts: begin -->'
export const END = '<!-- drawn: end -->'

const lines: readonly Line[] = CHAPTERS.flatMap(({ lines: own }) => own)

function standing({ isElsewhere, missing }: Line): string {
  if (isElsewhere) return 'not ours'
  return missing === undefined ? 'met' : 'in part'
}

/** A cell holds no bar of its own. */
const cell = (text: string): string => text.replaceAll('|', '\\|')

function shown({ shownBy = [] }: Line): string {
  return shownBy.map(([file, title]) => `\`${file}\`: ${cell(title)}`).join('<br>')
}

const row = (line: Line): string =>
  [
    '',
    `${line.number} (L${line.level})`,
    cell(line.asks),
    standing(line),
    cell(line.missing === undefined ? line.how : `${line.how}. **Missing:** ${line.missing}`),
    shown(line),
    '',
  ]
    .join(' | ')
    .trim()

const count = (what: string): number => lines.filter(line => standing(line) === what).length

export const asvsTable = (): string => `${BEGIN}

Of ${lines.length} lines ${count('met')} are met, ${count('in part')} in part, and ${count('not ours')} concern what we are not.
Change a line in \`test/docs/asvs-lines.ts\`, then run \`UPDATE_DOCS=1 npx vitest run test/docs\`.

${CHAPTERS.map(
  ({ title, lines: own }) => `### ${title}

| line | asks | | how | shown by |
|---|---|---|---|---|
${own.map(row).join('\n')}`,
).join('\n\n')}

${END}`
