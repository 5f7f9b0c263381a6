/** All that a thief of the database would hold, and how they would look for a person in it. */
import type { Pool } from 'pg'

type Table = { readonly name: string; readonly columns: readonly string[] }

const TABLES = `
  select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
    array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.atttypid = 'bytea'::regtype) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' order by 1`

export type Row = { readonly table: string; readonly text: string }

/** What each table holds, so that a dump can leave out those in which nothing was written since: reference data is large. */
export async function contentsOf(root: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await root.query<Table>(TABLES)
  const contents = new Map<string, string>()
  const ask = async (text: string) => (await root.query<{ content: string }>(text)).rows[0]?.content ?? ''
  for (const { name } of tables) {
    const count = await ask(`select count(*) as content from ${name}`)
    const isLarge = Number(count) > LARGE
    const sum = isLarge ? '' : await ask(`select sum(hashtextextended(t::text, 0)) as content from ${name} t`)
    contents.set(name, `${count} ${sum}`)
  }
  return contents
}

/** Regions are the one larger, and no test changes one in place. */
const LARGE = 20_000

/** Every table of every schema, whoever added it: each row as text, each column of bytes also as the characters they are. */
export async function dumpOf(root: Pool, before: ReadonlyMap<string, string> = new Map()): Promise<readonly Row[]> {
  const [{ rows: tables }, now] = [await root.query<Table>(TABLES), await contentsOf(root)]
  const dump: Row[] = []
  for (const { name, columns } of tables.filter(table => now.get(table.name) !== before.get(table.name))) {
    const bytes = columns.map(column => `, encode(t.${column}, 'escape')`).join('')
    const { rows } = await root.query<{ row: string }>(`select concat_ws(' ', t::text${bytes}) as row from ${name} t`)
    dump.push(...rows.map(({ row }) => ({ table: name, text: row })))
  }
  return dump
}

/** The tables in whose rows a word stands: as it is, without its marks, or as hexadecimal, base64, percent or Unicode escapes. */
export function tablesWith(dump: readonly Row[], word: string): readonly string[] {
  const spellings = spellingsOf(word)
  const found = dump.filter(({ text }) => {
    const plain = text.toLowerCase()
    const bare = plain.replaceAll(/[\s().+-]/g, '')
    return spellings.some(spelling =>
      spelling.isExact ? text.includes(spelling.text) : plain.includes(spelling.text) || bare.includes(spelling.text),
    )
  })
  return [...new Set(found.map(({ table }) => table))]
}

type Spelling = { readonly text: string; readonly isExact: boolean }

function spellingsOf(word: string): readonly Spelling[] {
  const cases = [word, word.toLowerCase(), word.toUpperCase()]
  return [
    { text: word.toLowerCase(), isExact: false },
    { text: word.toLowerCase().replaceAll(/[\s().+-]/g, ''), isExact: false },
    ...cases.flatMap(text => [
      { text: Buffer.from(text).toString('hex'), isExact: false },
      { text: encodeURIComponent(text).toLowerCase(), isExact: false },
      {
        text: text.replace(/[^]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
        isExact: false,
      },
      ...[0, 1, 2].map(before => ({ text: base64Within(text, before), isExact: true })),
      ...[0, 1, 2].map(before => ({
        text: base64Within(text, before).replaceAll('+', '-').replaceAll('/', '_'),
        isExact: true,
      })),
    ]),
  ]
}

/** What of a word shows in base64 whatever stands around it: its place there has three ways to fall. */
function base64Within(word: string, before: number): string {
  const whole = Buffer.from('\0'.repeat(before) + word)
    .toString('base64')
    .replace(/=+$/, '')
  const [first, last] = [before === 0 ? 0 : before + 1, (Buffer.byteLength(word) + before) % 3 === 0 ? 0 : 1]
  return whole.slice(first, whole.length - last)
}
