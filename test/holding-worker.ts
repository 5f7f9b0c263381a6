/** A worker in a process of its own, for tests that kill it while it holds a job: prints `holding`, and never finishes. */
import { connect } from '#platform/db.ts'
import { startWorker } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'

const [, , url = '', silenceMs = ''] = process.argv
const hold = () => {
  console.log('holding')
  return new Promise<void>(() => undefined)
}
const log = createLog('silent')
await startWorker<{ ring: object }>({
  pool: connect(url, { role: 'lapor_app' }),
  jobs: { ring: hold },
  log,
  silenceMs: Number(silenceMs),
})
