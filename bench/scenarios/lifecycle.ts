/** Whole lives of reports, by all who take part: file → forward → start → answer → close. */
import { randomOf } from '../generate/random.ts'
import { titleOf, wordsOf } from '../generate/words.ts'
import { type Line, cookiesOf, openLine } from '../load/line.ts'
import { type Fields, addressOf, get, postForm, postMultipart } from '../load/request.ts'
import type { Scenario, Target } from '../load/scenario.ts'

export const lifecycle = (target: Target): Scenario => ({
  async join() {
    const line = openLine(target.port)
    return { once: n => oneLife(line, target, n), close: () => line.close() }
  },
})

async function oneLife(line: Line, target: Target, n: number): Promise<string | null> {
  const random = randomOf(target.run, n)
  const address = addressOf(random.below(2 ** 24))
  const form = {
    kind: 'complaint',
    title: titleOf(random).slice(0, 140),
    body: wordsOf(random, 49),
    occurredOn: '2026-02-03',
    agencyId: target.agencies[0] ?? '',
    anonymous: 'on',
    formToken: random.bytes(24).toString('base64url'),
  }
  const filed = await line.send(postMultipart('/lapor', form, { address }))
  const reporter = cookiesOf(filed)
  if (filed.status !== 303) return `filing: ${filed.status}`
  const receipt = await line.send(get('/lapor/terkirim', { address, cookie: reporter }))
  const number = /data-tracking-number="(\d{12})"/.exec(receipt.body.toString())?.[1]
  if (!number) return `receipt: ${receipt.status}`

  const { coordinator, liaison } = target.sessions
  const acts: readonly [path: string, cookie: string, fields: Fields][] = [
    [`/petugas/laporan/${number}/disposisi`, coordinator, forwarding(target.unitSlug)],
    [`/petugas/laporan/${number}/mulai`, liaison, {}],
    [`/petugas/laporan/${number}/jawaban`, liaison, { outcome: 'resolved', body: wordsOf(random, 40) }],
    [`/laporan/${number}/penutupan`, reporter, { rating: '5', comment: '' }],
  ]
  for (const [path, cookie, fields] of acts) {
    const answer = await line.send(postForm(path, fields, { address, cookie }))
    if (answer.status !== 303) return `${path.replace(/\d{12}/, '…')}: ${answer.status}`
  }
  return null
}

const forwarding = (leadAgencyId: string): Fields => ({
  classification: 'complaint_service',
  weight: 'medium',
  leadAgencyId,
})
