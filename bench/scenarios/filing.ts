/** People file reports: the form as a browser sends it, in the proportions that real reports have. */
import { titleOf, wordsOf } from '../generate/words.ts'
import { type Random, randomOf } from '../generate/random.ts'
import { headerOf, openLine } from '../load/line.ts'
import { type Fields, addressOf, postMultipart } from '../load/request.ts'
import type { Scenario, Target } from '../load/scenario.ts'

export const filing = (target: Target): Scenario => ({
  async join() {
    const line = openLine(target.port)
    return {
      async once(n) {
        const random = randomOf(target.run, n)
        const form = filledForm(random, target)
        const answer = await line.send(postMultipart('/lapor', form, { address: addressOf(random.below(2 ** 24)) }))
        if (answer.status !== 303) return `${answer.status} instead of 303`
        const leadsToReceipt = headerOf(answer, 'location') === '/lapor/terkirim'
        return leadsToReceipt && headerOf(answer, 'set-cookie') ? null : 'no receipt'
      },
      close: () => line.close(),
    }
  },
})

const on = (random: Random, share: number) => (random.chance(share) ? 'on' : '')

function filledForm(random: Random, { agencies, categories, regions }: Target): Fields {
  const knowsName = random.chance(0.4)
  return {
    kind: random.chance(0.8) ? 'complaint' : random.pick(['aspiration', 'information_request']),
    title: titleOf(random).slice(0, 140),
    body: wordsOf(random, Math.min(500, Math.max(10, Math.round(random.logNormal(49, 0.91))))),
    occurredOn: '2026-02-03',
    locationText: random.chance(0.5) ? 'Depan balai desa' : '',
    regionQuery: '',
    regionCode: random.chance(0.1) ? random.pick(regions) : '',
    latitude: '',
    longitude: '',
    agencyQuery: '',
    agencyId: random.chance(0.89) ? random.pickSkewed(agencies) : '',
    categoryId: random.chance(0.86) ? random.pickSkewed(categories) : '',
    anonymous: on(random, 0.67),
    confidential: on(random, 0.4),
    aboutStaff: on(random, 0.03),
    reporterName: knowsName ? 'Warga Bersahaja' : '',
    reporterEmail: knowsName ? `warga${random.digits(8)}@bench.lapor.test` : '',
    reporterPhone: '',
    formToken: random.bytes(24).toString('base64url'),
  }
}
