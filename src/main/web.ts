/** The web role: serves pages until told to stop. */
import { serve } from '@hono/node-server'
import { ConfigError } from '#platform/config.ts'
import type { Stopping } from '#platform/stopping.ts'
import { createApp } from './app.ts'
import { greet } from './greeting.ts'
import type { Ground } from './ground.ts'

export async function startWeb(ground: Ground, stops: Stopping): Promise<void> {
  const { config } = ground
  const app = createApp(ground)
  await new Promise<void>((ready, fail) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ port }) => {
      greet(ground, port)
      ready()
    })
    server.once('error', error => fail(explained(error, config.port)))
    stops.later('server', () => {
      const closed = new Promise(done => server.close(done))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      return closed
    })
  })
}

function explained(error: Error, port: number): Error {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  return isTaken
    ? new ConfigError(`Port ${port} is taken. Stop what uses it, or set PORT to another, such as 3001.`)
    : error
}
