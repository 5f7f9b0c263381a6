/** The only writes to the words that decide nothing alone. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { WeakWordRow } from './read-weak-words.ts'

/** Exactly these, whatever was there before; a word that is listed twice is kept once. */
export async function saveWeakWords(tx: Tx, rows: readonly WeakWordRow[]): Promise<void> {
  await sql`
    insert into weak_words (word, kind)
    select distinct on (r.word) r.word, r.kind from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (word text, kind text)
    on conflict (word) do update set kind = excluded.kind
  `.execute(tx)
  await sql`delete from weak_words where word <> all(${rows.map(({ word }) => word)}::text[])`.execute(tx)
}
