import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'

/** Those of these files that some report still names, as received or as a copy of it. */
export async function listNamedDigests(db: Db, digests: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ digest: string }>`
    with asked as (select unnest(${[...digests]}::text[]) as digest)
    select digest from asked
    where exists (select from report_attachments a where a.digest = asked.digest)
      or exists (select from report_attachments a where a.safe_digest = asked.digest)
      or exists (select from report_attachments a where a.thumb_digest = asked.digest)`.execute(db)
  return new Set(rows.map(({ digest }) => digest))
}
