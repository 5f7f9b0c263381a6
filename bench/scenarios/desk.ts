/** Officers at work: they go through their queues, open reports, and look for words and fields; on the way of each, what it asks. */
import pg from 'pg'
import { randomOf } from '../generate/random.ts'
import { openLine } from '../load/line.ts'
import { addressOf, get } from '../load/request.ts'
import type { Scenario, Target, WorkingOfficer } from '../load/scenario.ts'

type Asked = { readonly officer: WorkingOfficer; readonly path: string; readonly marker: string }

export const inbox = (target: Target): Scenario =>
  asking(target, (random, officer) => ({
    officer,
    path: random.chance(0.4) ? '/petugas' : `/petugas?antrean=${random.pick(officer.queues)}`,
    marker: 'id="rincian"',
  }))

export const officerReport = (target: Target): Scenario =>
  asking({ ...target, officers: target.officers.filter(({ numbers }) => numbers.length > 0) }, (random, officer) => {
    const number = random.pick(officer.numbers)
    return { officer, path: `/petugas/laporan/${number}`, marker: `data-status="` }
  })

export const search = (target: Target): Scenario => ({
  async join() {
    const line = openLine(target.port)
    return {
      async once(n) {
        const { path, cookie } = at(target.searches, n)
        const { status, body } = await line.send(get(path, { address: addressOf(n), cookie }))
        return status === 200 && body.includes('id="rincian"') ? null : `${path}: ${status}`
      },
      close: () => line.close(),
    }
  },
})

/** The statement that finds those rows, as the application sends it, with nothing around it. */
export const rawSearch = ({ databaseUrl, searches }: Target): Scenario => ({
  async join() {
    const client = new pg.Client(databaseUrl)
    await client.connect()
    return {
      async once(n) {
        const { sql, parameters } = at(searches, n)
        const { rows } = await client.query(sql, [...parameters])
        return rows.length >= 0 ? null : 'no rows'
      },
      close: () => client.end(),
    }
  },
})

const at = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[n % items.length]
  if (item === undefined) throw new Error('There is nothing to ask')
  return item
}

type Asks = (random: ReturnType<typeof randomOf>, officer: WorkingOfficer) => Asked

const asking = (target: Target, asks: Asks): Scenario => ({
  async join() {
    const line = openLine(target.port)
    return {
      async once(n) {
        const random = randomOf(target.run, n)
        const { officer, path, marker } = asks(random, random.pick(target.officers))
        const { status, body } = await line.send(get(path, { address: addressOf(n), cookie: officer.cookie }))
        return status === 200 && body.includes(marker) ? null : `${path}, ${officer.role}: ${status}`
      },
      close: () => line.close(),
    }
  },
})
