/**
 * Signed in at or below the accused agency, on every page there is: the report does not exist, to the byte. The addresses are
 * those of routes.ts, so that a page that is added is asked here from its first day.
 */
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { chanceOf } from '../../db/demo/chance.ts'
import { aPolicy } from '#test/calendars.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt } from '#test/people.ts'
import { aCountry } from '#test/simulation/country.ts'
import { type Filed, type Stage, fileLive, readLive, takeLiveTurn } from '#test/simulation/live.ts'
import { settle, theRoot } from '#test/simulation/settled.ts'
import { WORKS } from '#test/simulation/works.ts'
import { wholeSite } from '#test/whole-site.ts'
import { digestOfToken } from '#core/people/session-token.ts'
import type { Officer } from '#core/people/actor.ts'
import { trackingNumber } from '#core/reports/rules/tracking-number.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { isPublic, officerSight } from '#core/reports/rules/visibility.ts'
import { routes } from '#web/routes.ts'
import { QUEUE_NAMES } from '#web/workbench/words.ts'

const database = useDatabase()
const clock = clockAt('2026-11-02T02:00:00Z')
const { ask, send, deps } = wholeSite(database, clock)
const SECRET = 'sandiwarakita'
const UNKNOWN = trackingNumber(2026, '123456789')

type Pattern = { readonly pattern: string; readonly patterns?: readonly string[] }
const everyPattern = (group: Readonly<Record<string, unknown>>): string[] =>
  Object.values(group).flatMap(one => {
    if (typeof one !== 'object' || one === null) return []
    return isPattern(one) ? (one.patterns ?? [one.pattern]) : everyPattern({ ...one })
  })
const isPattern = (one: object): one is Pattern => 'pattern' in one && typeof one.pattern === 'string'
const OF_A_REPORT = everyPattern(routes).filter(pattern => pattern.includes(':nomor'))

/** Whatever a form may ask for, filled in so that it would be accepted. */
const FIELDS = {
  reason: 'Begini alasannya, supaya jelas.',
  explanation: 'Begini penjelasannya.',
  message: 'Mohon dilengkapi.',
  body: 'Begini jawabannya, lengkap.',
  visibility: 'internal',
  outcome: 'resolved',
  identity: 'on',
  classification: 'complaint_service',
  weight: 'medium',
  publishedTitle: 'Judulnya',
  publishedBody: 'Begini isinya.',
  decision: 'upheld',
  rating: '5',
  statementMessageId: '1',
  anonymous: 'on',
  confidential: 'on',
  version: '1',
  primaryTrackingNumber: UNKNOWN,
  dueOn: '2026-12-30',
  declineReason: '',
}

async function cookieOf({ accountId }: Officer): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database.root.query(
    `insert into sessions (token_digest, account_id, created_at, expires_at, method, authenticated_at, seen_at)
     values ($1, $2, now(), now() + interval '5 years', 'password', now(), now())`,
    [digestOfToken(token), accountId],
  )
  return `lapor_session=${token}`
}

const dashed = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1-')

/** All that an answer says, with the number itself left out. */
async function said(answer: Promise<Response>, number: string): Promise<string> {
  const response = await answer
  const text = [response.status, ...[...response.headers].flat(), await response.text()].join('\n')
  return text.replaceAll(number, 'NUMBER').replaceAll(dashed(number), 'NUMBER')
}

/** Every address of a report, opened, and sent to with nothing and with everything filled in. */
async function everything(number: string, { cookie, file, agency }: Asking): Promise<readonly (readonly string[])[]> {
  const fields = { ...FIELDS, leadAgencyId: agency, competentAgencyId: agency }
  const asked = OF_A_REPORT.map(async pattern => {
    const path = pattern.replace(':nomor', number).replace(':id', file)
    const answers = [ask(path, cookie)]
    if (!pattern.startsWith('/en/')) answers.push(send(path, fields, cookie), send(path, {}, cookie))
    return [pattern, ...(await Promise.all(answers.map(answer => said(answer, number))))]
  })
  return Promise.all(asked)
}

type Asking = { readonly cookie: string; readonly file: string; readonly agency: string }
type Known = { readonly one: Filed; readonly report: Report; readonly tempted: Officer }

/** Somebody below the accused who would see the report were it not that it accuses them. */
const temptedBy = (report: Report, officers: readonly Officer[]): Officer | undefined =>
  report.accusedAgencyId === null
    ? undefined
    : officers.find(officer => {
        const isBelow = officer.agencyPath.some(id => id === report.accusedAgencyId)
        return isBelow && officerSight({ ...report, accusedAgencyId: null }, officer, false) !== null
      })

/** Accusations as they come about: at once, late, after the accused have had the report themselves, moved on since. */
async function accusations() {
  const chance = chanceOf('accused pages', 2)
  const country = aCountry(chance, { tops: 3, units: 7, root: await theRoot(database), from: 910_000 })
  await settle(database, country)
  const stage: Stage = { deps: deps(), country, policy: aPolicy(), chance }
  const works = WORKS.map(work => ({ ...work, weight: MOVES.includes(work.action) ? 10 : work.weight / 2 }))
  const photo = await deps().files.put(Buffer.from('%PDF-1.7 sandi'))
  const attachments = [{ digest: photo.digest, mediaType: 'application/pdf', byteSize: photo.bytes }]
  const known: Known[] = []
  while (known.length < 3) {
    clock.set('2026-11-02T02:00:00Z')
    const accuses = { agency: String(chance.pick(country.agencies.slice(1)).id), aboutStaff: chance.isIn(0.5) }
    const one = await fileLive(stage, { ...accuses, attachments, accountId: null, body: `Tentang ${SECRET} di sana.` })
    for (let turn = 0; turn < 8; turn++) {
      clock.moveOn(chance.between(1, 40) * 3600)
      await takeLiveTurn(stage, one, { works, others: known.map(({ one }) => one) })
    }
    const report = await readLive(stage, one)
    const tempted = temptedBy(report, country.officers)
    if (tempted && !isPublic(report)) known.push({ one, report, tempted })
  }
  await database.root.query(`update report_attachments set state = 'ready', safe_digest = digest`)
  return { country, known }
}

const MOVES: readonly string[] = ['forward', 'forward_on', 'return', 'arbitrate']

/** Every page that is of no one report; the demonstration's own are not for officers, and the stream of news never ends. */
const IN_GENERAL = [
  ...everyPattern(routes).filter(
    pattern => !pattern.includes(':') && !pattern.startsWith('/dev') && pattern !== routes.officers.live.pattern,
  ),
  `/laporan?q=${SECRET}`,
  `/petugas?q=${SECRET}`,
  ...Object.values(QUEUE_NAMES).map(name => `/petugas?antrean=${name}`),
]

test('the report does not exist for anyone at or below the accused, on any page', async () => {
  const { country, known } = await accusations()
  for (const { report, one, tempted } of known) {
    const { accusedAgencyId } = report
    const below = country.officers.filter(({ agencyPath }) => agencyPath.some(id => id === accusedAgencyId))
    const { rows } = await database.root.query<{ id: string }>(
      'select id from report_attachments where report_id = $1',
      [report.id],
    )
    const asking = {
      cookie: await cookieOf(tempted),
      file: String(rows[0]?.id),
      agency: String(country.agencies[1]?.id),
    }
    const nothing = await everything(UNKNOWN, asking) // 404, or on to a page that is none, before anything is looked up
    expect(await everything(one.number, asking)).toEqual(nothing)
    expect(nothing.filter(([, ...texts]) => !texts.every(text => /^404|^303/.test(text)))).toEqual([])

    for (const each of [tempted, ...below.filter((_, place) => place % 5 === 1)]) {
      const cookie = await cookieOf(each)
      const pages = [...IN_GENERAL, `/petugas?q=${one.number}`, `/laporan?q=${one.number}`]
      for (const page of pages) {
        const text = await (await ask(page, cookie)).text()
        expect([page, text.includes(dashed(one.number)), text.includes(`laporan/${one.number}`)]).toEqual([
          page,
          false,
          false,
        ])
      }
    }
  }
}, 120_000)
