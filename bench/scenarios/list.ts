/** People look at the list of the latest reports, twenty to a page, some of them with a filter. */
import { randomOf } from '../generate/random.ts'
import { openLine } from '../load/line.ts'
import { addressOf, get } from '../load/request.ts'
import type { Scenario, Target } from '../load/scenario.ts'

const PER_PAGE = 20

export const list = (target: Target): Scenario => ({
  async join() {
    const line = openLine(target.port)
    return {
      async once(n) {
        const { status, body } = await line.send(get(addressFor(target, n), { address: addressOf(n) }))
        if (status !== 200) return `${status} instead of 200`
        const shown = body.toString('latin1').match(/ href="\/laporan\/\d{12}"/g)?.length
        return shown === PER_PAGE ? null : `${shown ?? 0} reports instead of ${PER_PAGE}`
      },
      close: () => line.close(),
    }
  },
})

/** Most look at the first page, some go on, some ask for one status. */
function addressFor({ run }: Target, n: number): string {
  const random = randomOf(run, n)
  if (random.chance(0.7)) return '/laporan'
  return `/laporan?status=${random.pick(['closed', 'answered', 'in_progress'])}`
}
