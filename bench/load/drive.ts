import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Order, Outcome } from './scenario.ts'

/** Has the driver carry out one order, in a process that ends with it. */
export async function drive(order: Order): Promise<Outcome> {
  const driver = fork(new URL('driver.ts', import.meta.url), { execArgv: [] })
  try {
    driver.send(order)
    const gone = once(driver, 'exit').then(([code]) => {
      throw new Error(`The driver ended with ${code}`)
    })
    const [outcome]: [Outcome] = (await Promise.race([once(driver, 'message'), gone])) as [Outcome]
    gone.catch(() => undefined)
    return outcome
  } finally {
    driver.kill()
  }
}
