/**
 * The demo world: some 300 invented reports of the past two years, filed, handled and ended through the operations that
 * everyone uses, so that history, clocks and queues are what they would be. The same seed on the same day gives the same
 * numbers, words and dates.
 */
import { sql } from 'kysely'
import { findCalendar } from '#core/calendars/queries/find-calendar.ts'
import { type DayNumber, type Zone, dayNumberIn } from '#core/calendars/rules/days.ts'
import type { Db, Deps } from '#core/deps.ts'
import type { RegionCode } from '#core/ids.ts'
import { letTimePass } from '#core/reports/operations/let-time-pass.ts'
import type { Database } from '#core/tables.ts'
import { connect, queryBuilder } from '#platform/db.ts'
import { isByReporter, perform } from './act.ts'
import { CAST } from './cast.ts'
import { seededIds } from './chance.ts'
import { tellOfDesks } from './desks.ts'
import { putDrawings } from './drawings.ts'
import { type Filed, type World, file } from './filing.ts'
import { floodAt, tellOfFlood } from './flood.ts'
import { citizensIn, hireStaff, rememberSignIns } from './people.ts'
import { stepsOf } from './plots.ts'
import { type Part, partsOf } from './role.ts'
import { lawful, letItPass, reportOf, scriptClock } from './stage.ts'
import type { Step } from './step.ts'
import { type Timetable, momentOf, timetableOf } from './timetable.ts'

const SEED = 'lapor-2026'
const LANES = 3
const CONNECTIONS = 6
/** Messages of the last days leave as if they had just been owed, so that the outbox of a demonstration is not empty. */
const OWED = 24

export type Loading = { readonly url: string; readonly seed?: string }

/** Fills a demonstration that holds fewer reports than the world has; else returns at once. Returns how many were filed. */
export async function loadDemoWorld(deps: Deps, { url, seed = SEED }: Loading): Promise<number> {
  if (await isFilled(deps.db)) return 0
  const own = await openWorld(url)
  try {
    if (await isFilled(deps.db)) return 0 // another process was faster
    return await fill({ ...deps, db: own.db }, deps, seed)
  } finally {
    await own.close()
  }
}

async function isFilled(db: Db): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (select from reports limit ${CAST.length}) known`.execute(db)
  return (rows[0]?.count ?? 0) >= CAST.length
}

/**
 * Connections whose outbox is a temporary table and ends with them: nobody is to be told of two years past. A dispatcher of
 * another process sees none of it.
 */
async function openWorld(url: string): Promise<{ readonly db: Db; close(): Promise<void> }> {
  const pool = connect(url, { role: 'lapor_app', max: CONNECTIONS, applicationName: 'lapor-demo' })
  pool.options.idleTimeoutMillis = 0 // one that came after ten idle seconds would have no outbox of its own
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()))
  for (const client of clients) {
    await client.query('create temporary table outbox (like public.outbox including all)')
    await client.query('set synchronous_commit = off')
    client.release()
  }
  const waiting = connect(url, { role: 'lapor_app', max: 1, applicationName: 'lapor-demo' })
  await waiting.query(`select pg_advisory_lock(hashtext('lapor demo world'))`)
  return { db: queryBuilder<Database>(pool), close: async () => void (await Promise.all([pool.end(), waiting.end()])) }
}

async function fill(own: Deps, deps: Deps, seed: string): Promise<number> {
  const parts = partsOf(seed)
  const calendar = await findCalendar(deps.db, await rootOf(deps.db))
  const timetable = timetableOf(calendar, deps.clock.now())
  const world = await prepare(own, seed, parts, timetable)
  const known = await filedAt(deps.db)
  const openings = parts
    .map(part => ({ part, ...openingOf(part, timetable) }))
    .filter(({ at }) => !known.has(at.getTime())) // an earlier load was interrupted
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
  await inLanes(openings, async ({ part, at, day }) => {
    const clock = scriptClock(at)
    const ownDeps = { ...own, clock, ids: seededIds(seed, 'ids', part.index) }
    const filed = await file(world, part, ownDeps, day)
    await play(world, { part, clock, deps: ownDeps, day, filed }, timetable)
  })
  if (!known.has(floodAt(timetable).getTime())) await tellOfFlood(world, { deps: own, seed, timetable })
  await letTimePass({ ...own, clock: deps.clock })
  await tellOfDesks({ ...own, clock: deps.clock }, world.staff)
  await rememberSignIns(deps.db)
  await oweTheLatest(deps.db)
  return openings.length
}

type Story = {
  readonly part: Part
  readonly clock: ReturnType<typeof scriptClock>
  readonly deps: Deps
  readonly day: DayNumber
  readonly filed: Filed
}

async function prepare(deps: Deps, seed: string, parts: readonly Part[], timetable: Timetable): Promise<World> {
  const slugs = [
    ...new Set(parts.flatMap(({ route }) => [route.lead, route.onward, route.competent].flatMap(one => one ?? []))),
  ]
  const [staff, citizens, drawings, regions] = await Promise.all([
    hireStaff(deps, slugs, { seed, begin: days => momentOf('Asia/Jakarta', timetable.ago(OLDEST + days), 9) }),
    citizensIn(deps),
    putDrawings(deps.files),
    regionsOf(deps.db, [...new Set(parts.map(({ setting }) => setting.within))]),
  ])
  return { deps, staff, citizens, drawings, ...regions }
}

async function regionsOf(db: Db, slugs: readonly string[]) {
  const { rows } = await sql<{ slug: string; code: RegionCode; districts: RegionCode[] }>`
    select a.slug, a.region_code as code,
      array(select r.code from regions r where r.parent_code = a.region_code order by r.code) as districts
    from agencies a where a.slug = any(${slugs}::text[]) and a.region_code is not null`.execute(db)
  return {
    regionOf: new Map(rows.map(({ slug, code }) => [slug, code])),
    districts: new Map(rows.map(({ code, districts }) => [code, districts])),
  }
}

async function filedAt(db: Db): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('reports').select('submitted_at').execute()
  return new Set(rows.map(row => row.submitted_at.getTime()))
}

async function rootOf(db: Db) {
  const { id } = await db.selectFrom('agencies').select('id').where('slug', '=', 'nasional').executeTakeFirstOrThrow()
  return id
}

const LONGEST_STORY = 42
const OLDEST = 470

/** When it was filed. What has ended did so at some time, more of it lately than long ago. */
function openingOf({ age, chance }: Part, timetable: Timetable): { readonly at: Date; readonly day: DayNumber } {
  const past = LONGEST_STORY + Math.floor((OLDEST - LONGEST_STORY) * chance.next() ** 1.3)
  const day = timetable.ago(age ?? past)
  return { day, at: momentOf('Asia/Jakarta', day, 5.5 + chance.next() * (age === null ? 16 : 8)) }
}

async function play(world: World, story: Story, timetable: Timetable): Promise<void> {
  const { part, clock, deps, filed } = story
  let report = await reportOf(deps, filed.id)
  const steps = stepsOf(part.plot, {
    ...part,
    fill: filed.fill,
    onward: part.route.onward,
    competent: part.route.competent,
  })
  for (const step of steps) {
    const at = momentOfStep(step, story, timetable)
    report = await letItPass(deps, clock, report, { until: at, end: timetable.end })
    clock.moveTo(at)
    report = lawful(
      await perform(world, { part, filed, deps }, report, step.act),
      `${part.plot} ${part.where} ${step.act.verb}`,
    )
  }
  await letItPass(deps, clock, report, { until: timetable.end, end: timetable.end })
}

const CLOSING_HOUR = 17

/** Officers act in office hours of their own zone, reporters from morning to night; one after the other. */
function momentOfStep({ after, act }: Step, { part, day, clock }: Story, timetable: Timetable): Date {
  const whole = Math.floor(after)
  const on = whole === 0 ? day : timetable.after(day, whole)
  const share = after - whole
  const minutes = part.chance.between(4, 38) / 60
  const zone = zoneOf(part)
  const opening = zone === 'Asia/Jakarta' ? 8.2 : 9.6 // not before the national level is awake
  const hour = (isByReporter(act) ? 9 + share * 11 : opening + share * (15.6 - opening)) + minutes
  const at = momentOf(zone, on, hour)
  const earliest = clock.now().getTime() + part.chance.between(5, 50) * 60_000
  const moment = new Date(Math.max(at.getTime(), earliest))
  const its = dayNumberIn(zone, moment)
  const next = momentOf(zone, timetable.after(its, 1), opening + minutes)
  return isByReporter(act) || moment < momentOf(zone, its, CLOSING_HOUR) || next > timetable.end ? moment : next
}

const EAST = ['kota-ambon', 'kota-ternate', 'kota-jayapura', 'kab-merauke']
const zoneOf = ({ setting: { slug } }: Part): Zone => (EAST.includes(slug) ? 'Asia/Jayapura' : 'Asia/Jakarta')

async function inLanes<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const left = all.values()
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (const one of left) await work(one)
    }),
  )
}

/** The latest events, and every attachment that has to be made safe to look at. */
async function oweTheLatest(db: Db): Promise<void> {
  await sql`
    insert into outbox (name, payload)
    select 'tell-of-events', jsonb_build_object('reportId', report_id, 'filedYear', filed_year, 'eventIds', jsonb_build_array(id))
    from (select report_id, filed_year, id, occurred_at from report_events where name like 'report.%' order by occurred_at desc limit ${OWED}) latest
    order by occurred_at`.execute(db)
  await sql`
    insert into outbox (name, payload)
    select 'prepare-attachment', jsonb_build_object('attachmentId', id) from report_attachments where state = 'pending' order by id`.execute(
    db,
  )
}
