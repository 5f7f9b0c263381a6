/**
 * Starts what it is asked to: `web`, `worker`, or, when nothing is named, both. Any other word is a command of the
 * administrator's (cli.ts).
 */
import { type Config, ConfigError, readConfig } from '#platform/config.ts'
import { type Log, createLog } from '#platform/log.ts'
import { type Stopping, stopOnSignals, stopping } from '#platform/stopping.ts'
import { isCommand, requireKnown, runCommand } from './cli.ts'
import { openGround } from './ground.ts'
import { startWeb } from './web.ts'
import { startWork } from './worker.ts'

async function main(words: readonly string[]): Promise<void> {
  requireKnown(words)
  const config = readConfig(undefined, words)
  const log = createLog(config.logLevel)
  const stops = stopping(log)
  stopOnSignals(stops, log)
  try {
    await start(words, config, { log, stops })
  } catch (error) {
    if (stops.isStopping()) return // told to stop in the middle of starting: the signal's own end follows
    await stops.stop() // a worker that has begun finishes its jobs: nobody else would take them for half a minute
    throw error
  }
}

async function start(words: readonly string[], config: Config, { log, stops }: { log: Log; stops: Stopping }) {
  const ground = await openGround(config, {
    log,
    stops,
    migrates: words[0] === 'migrate',
    acceptsStore: words.join(' ') === 'vault accept-store',
  })
  if (isCommand(words)) {
    await runCommand(words, ground)
    return stops.stop()
  }
  if (config.roles.has('worker')) await startWork(ground, stops)
  if (config.roles.has('web')) await startWeb(ground, stops)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
})
