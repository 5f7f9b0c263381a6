/** A server's counting in a process of its own: sends one form so often, and prints how often it was let through. */
import { waitFor } from '#core/people/pressure/within.ts'
import { connect, queryBuilder } from '#platform/db.ts'

const [, , url = '', times = '', begin = ''] = process.argv
const pool = connect(url, { role: 'lapor_app', max: 4 })
const db = queryBuilder(pool)
const sender = { address: '2001:db8:1:2::9', target: '261123456789' }

await waitFor(db, 'access code', { address: '203.0.113.250' }) // so that both are connected when they begin
await new Promise(done => setTimeout(done, Math.max(0, Number(begin) - Date.now())))
const waits = await Promise.all(Array.from({ length: Number(times) }, () => waitFor(db, 'track', sender)))
console.log(waits.filter(wait => wait === 0).length)
await pool.end()
