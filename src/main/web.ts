/** The web role: serves pages until told to stop. */
import { serve } from '@hono/node-server'
import { type Config, ConfigError } from '#platform/config.ts'
import type { Stopping } from '#platform/stopping.ts'
import { answerUnreadable } from '#web/public/errors/unreadable.tsx'
import { createApp } from './app.ts'
import { greet } from './greeting.ts'
import type { Ground } from './ground.ts'
import { startLive } from './live.ts'

export async function startWeb(ground: Ground, stops: Stopping): Promise<void> {
  const { config } = ground
  const live = await startLive(ground, stops)
  const app = createApp(ground, live)
  await new Promise<void>((ready, fail) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ port }) => {
      greet(ground, port)
      ready()
    })
    server.on('clientError', answerUnreadable)
    server.once('error', error => fail(explained(error, config)))
    stops.later('server', () => {
      live.close() // the server would wait for every page that is open
      const closed = new Promise(done => server.close(done))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      return closed
    })
  })
}

function explained(error: Error, { port, host }: Config): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new ConfigError(`Port ${port} is taken. Stop what uses it, or set PORT to another, such as 3001.`)
  if (code === 'EACCES')
    return new ConfigError(`This account may not listen on port ${port}. Set PORT to one above 1023, such as 3000.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigError(`HOST is ${host}, which is no address of this machine. Set it to one, such as 127.0.0.1.`)
  return error
}
