/** On a real database, in invented countries: what the accused, and all below them, see, list, find, count and are told. */
import { describe, expect, test } from 'vitest'
import { chanceOf } from '../../../../db/demo/chance.ts'
import { aPolicy } from '#test/calendars.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { type Country, aCountry, isBelow } from '#test/simulation/country.ts'
import { type Filed, type Stage, fileLive, readLive, takeLiveTurn } from '#test/simulation/live.ts'
import { settle, theRoot } from '#test/simulation/settled.ts'
import { WORKS } from '#test/simulation/works.ts'
import { sendNotification } from '#core/notifications/operations/send-notification.ts'
import { type TellOfEvents, tellOfEvents } from '#core/notifications/operations/tell-of-events.ts'
import { countWorkOf } from '#core/notifications/queries/count-work.ts'
import type { Letter } from '#core/notifications/letter.ts'
import type { ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { countInbox } from '../queries/count-inbox.ts'
import { listInbox } from '../queries/list-inbox.ts'
import { visibleTo } from '../queries/visible-to.ts'
import { owesPart } from '../rules/parts.ts'
import { QUEUES } from '../rules/queues.ts'
import { relationsOf } from '../rules/relations.ts'
import { type Report, isFollowing } from '../rules/report.ts'
import { officerSight } from '../rules/visibility.ts'

const database = useDatabase()
const clock = clockAt('2026-11-02T02:00:00Z')
const deps = () => depsOn(database, clock)
const SECRET = 'sandiwarakita'
const WORLDS = Array.from({ length: 12 }, (_, seed) => seed + 1)
const seen = { accused: 0, officers: 0, letters: 0 }

const MOVES: readonly string[] = ['forward', 'forward_on', 'return', 'arbitrate', 'redirect', 'decide_objection']
const RESTLESS = WORKS.map(work => ({ ...work, weight: MOVES.includes(work.action) ? 10 : work.weight / 2 }))

type Known = { readonly one: Filed; readonly report: Report }

/** Six reports, moved about for some weeks; people are told at once, but no mail leaves before the end. */
async function liveThrough(seed: number) {
  clock.set('2026-11-02T02:00:00Z')
  const chance = chanceOf('accused live', seed)
  const root = await theRoot(database)
  const size = { tops: chance.between(1, 3), units: chance.between(3, 8), root, from: 900_000 + seed * 1000 }
  const country = aCountry(chance, size)
  await settle(database, country)
  const stage: Stage = { deps: deps(), country, policy: aPolicy(), chance }
  const known: Known[] = []
  for (let place = 0; place < 6; place++) {
    const accuses = chance.isIn(0.75)
      ? { agency: String(chance.pick(country.agencies.slice(1)).id), aboutStaff: true }
      : {}
    const one = await fileLive(stage, { ...accuses, body: `Tentang ${SECRET} yang tidak boleh mereka baca.` })
    for (let turn = 0; turn < 8; turn++) {
      clock.moveOn(chance.between(1, 60) * 3600)
      await takeLiveTurn(stage, one, { works: RESTLESS, others: known.map(({ one }) => one) })
      await noScreenIsTold(country, await readLive(stage, one))
    }
    known.push({ one, report: await readLive(stage, one) })
  }
  return { country, known }
}

type Owed = { readonly name: string; readonly payload: TellOfEvents; readonly agency: number | null }

/** The dispatcher's turn. Whatever is owed wakes no screen of an agency that is accused. */
async function noScreenIsTold({ places }: Country, { accusedAgencyId }: Report): Promise<void> {
  const { rows } = await database.root.query<Owed>(
    'delete from outbox returning name, payload, notice_agency_id as agency',
  )
  for (const { name, payload, agency } of rows) {
    const woken = [...places.values()].find(({ id }) => id === agency)
    expect(woken !== undefined && isBelow(woken, accusedAgencyId)).toBe(false)
    if (name === 'tell-of-events') await tellOfEvents(deps(), payload)
  }
}

const isAccusedOf = (officer: Officer, { accusedAgencyId }: Report) =>
  accusedAgencyId !== null && officer.agencyPath.includes(accusedAgencyId)

const sees = (officer: Officer, { one, report }: Known) =>
  officerSight(report, officer, one.filedBy === officer.accountId) !== null

async function seesAndCountsWhatIsTheirs(officer: Officer, known: readonly Known[]): Promise<void> {
  const visible = await database.db.selectFrom('reports').select('id').where(visibleTo(officer)).orderBy('id').execute()
  expect(visible.map(({ id }) => id)).toEqual(known.filter(one => sees(officer, one)).map(({ one }) => one.id))

  const now = clock.now()
  const counts = await countInbox(database.db, officer, { queues: QUEUES, now })
  const found = new Set<ReportId>()
  for (const queue of QUEUES) {
    const { rows } = await listInbox(database.db, officer, { queue, now, limit: 50 })
    if (queue !== 'all') expect([queue, counts.get(queue)]).toEqual([queue, rows.length])
    rows.forEach(({ id }) => found.add(id))
  }
  for (const text of [SECRET, 'Lampu jalan', ...known.map(({ one }) => one.number)]) {
    const { rows } = await listInbox(database.db, officer, { queue: 'all', now, filter: { text }, limit: 50 })
    rows.forEach(({ id }) => found.add(id))
  }
  const theirs = new Set(known.filter(one => sees(officer, one)).map(({ one }) => one.id))
  expect([...found].filter(id => !theirs.has(id))).toEqual([])
}

/** Each morning's message counts what the officer verifies, holds, judges or owes a part of, and nothing else. */
async function isToldOfTheirWork(officer: Officer, known: readonly Known[]): Promise<void> {
  const waits = known.filter(({ one, report }) => {
    const relations = relationsOf(report, officer, one.filedBy === officer.accountId)
    if (relations.has('judge') && report.objection?.judge.id === officer.agencyId) return true
    if (isFollowing(report)) return false
    const isHeld = ['forwarded', 'in_progress', 'replied'].includes(report.status)
    if (relations.has('supporting') && owesPart(report, officer.agencyId)) {
      return isHeld || report.status === 'awaiting_information'
    }
    return report.status === 'received' ? relations.has('verifier') : relations.has('holder') && isHeld
  })
  expect((await countWorkOf(deps(), officer.id)).open).toBe(waits.length)
}

/** All that was queued over the weeks leaves now. */
async function mail(): Promise<Letter[]> {
  const letters: Letter[] = []
  const queued = await database.db.selectFrom('notifications').select('id').orderBy('id').execute()
  for (const { id } of queued) await sendNotification(deps(), id, async letter => void letters.push(letter))
  return letters
}

describe('in an invented country', { timeout: 60_000 }, () => {
  test.each(WORLDS)(
    'no officer at or below the accused agency sees, lists, finds, counts, or is told (%i)',
    async seed => {
      const { country, known } = await liveThrough(seed)
      const accusing = known.filter(({ report }) => report.accusedAgencyId !== null)
      seen.accused += accusing.length
      const accused = country.officers.filter(officer => accusing.some(({ report }) => isAccusedOf(officer, report)))
      seen.officers += accused.length
      for (const officer of accused.filter((_, place) => place % Math.ceil(accused.length / 8) === 0))
        await seesAndCountsWhatIsTheirs(officer, known)
      for (const officer of country.officers.filter((_, place) => place % 4 === seed % 4)) {
        await isToldOfTheirWork(officer, known)
        if (place(officer) % 12 === seed % 12) await seesAndCountsWhatIsTheirs(officer, known)
      }
      const letters = await mail()
      seen.letters += letters.length
      for (const letter of letters) {
        const officer = country.officers.find(({ id }) => letter.address === `${id}@uji.test`)
        const about = known.find(({ one }) => 'number' in letter && one.number === letter.number)
        expect(officer && about && sees(officer, about)).not.toBe(false)
      }
    },
  )

  test('and these countries had enough of them', () => {
    expect([seen.accused > 8, seen.officers > 40, seen.letters > 200, seen]).toEqual([true, true, true, seen])
  })
})

const place = ({ id }: Officer): number => id
