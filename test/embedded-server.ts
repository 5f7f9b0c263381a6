/** A process with a PostgreSQL of its own, for tests that kill it: writes rows, and prints each one that was acknowledged. */
import { connect } from '#platform/db.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'

const postgres = await startEmbeddedPostgres(process.argv[2] ?? '')
const pool = connect(postgres.url('postgres'), { max: 1 })
await pool.query('create table if not exists promises (n int)')
for (let n = 0; ; n++) {
  await pool.query('insert into promises values ($1)', [n])
  console.log(n)
}
