/** A process of its own, so that measuring is not among what is measured. Told what to do by the process that started it. */
import { measure } from './measure.ts'
import type { Order } from './scenario.ts'
import { scenarios } from '../scenarios/all.ts'

process.on('message', async (order: Order) => {
  const make = scenarios[order.scenario]
  if (!make) throw new Error(`There is no scenario ${order.scenario}`)
  process.send?.(await measure(make(order.target), order))
})
