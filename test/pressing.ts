/** Puts a form under pressure, as if thousands had just sent it. */
import { createHash } from 'node:crypto'
import type { PressedForm } from '#core/people/pressure/rules/pressure.ts'
import type { TestDatabase } from './database.ts'

export async function press({ root }: TestDatabase, form: PressedForm): Promise<void> {
  const key = createHash('sha256').update(`form in a minute\0${form}`).digest()
  await root.query(
    `insert into rate_limits (key, hits, expires_at) values ($1, 100000, now() + interval '1 hour')
     on conflict (key) do update set hits = excluded.hits, expires_at = excluded.expires_at`,
    [key],
  )
}
