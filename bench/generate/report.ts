/** One invented report with all that hangs on it, as rows. Pure: the same seed, number and world give the same rows. */
import { DAY_MS, yearInWib } from '#core/calendars/rules/days.ts'
import type { ReportId } from '#core/ids.ts'
import { CHANNELS } from '#core/reports/rules/terms.ts'
import { trackingNumber } from '#core/reports/rules/tracking-number.ts'
import { clocksOf } from './clocks.ts'
import { eventRows } from './events.ts'
import { LIVES } from './lives.ts'
import { messageRows } from './messages.ts'
import { type Random, randomOf } from './random.ts'
import { reporterRows } from './reporter.ts'
import { type Happening, type Subject, messageId } from './subject.ts'
import type { Rows } from './tables.ts'
import type { World } from './world.ts'

const FIRST_DAY = Date.parse('2024-01-02T00:00:00Z')
/** Reports this old are seldom still open; where it is tidy, all but a few are done with after this long. */
const OLD_MS = 120 * DAY_MS
const TIDY_MS = 20 * DAY_MS

type Series = { readonly seed: number; readonly of: number; readonly isTidy?: boolean }

/** @param n from 0; the later, the younger, as in life; `of` is how many there will be */
export function reportRows(world: World, { seed, of, isTidy = false }: Series, n: number): Rows {
  const random = randomOf(seed, n)
  const submitted = new Date(FIRST_DAY + ((n + random.next()) / of) * (world.now.getTime() - FIRST_DAY - DAY_MS))
  const history = historyOf(random, submitted, world.now, isTidy)
  const category = random.chance(0.86) ? random.pickSkewed(world.categories) : null
  const unit = random.pickSkewed(world.units)
  const isAddressed = random.chance(0.89)
  const isAboutStaff = random.chance(0.03)
  const isSensitive = category?.isSensitive ?? false
  const isConfidential = isAboutStaff || isSensitive || random.chance(0.4)
  const isAnonymous = random.chance(0.67)
  const forwarded = history.find(({ event }) => event === 'report.forwarded')
  const verifierId = isAddressed && unit.isFull && !isAboutStaff && !isSensitive ? unit.topId : world.rootId
  const subject: Subject = {
    id: (n + 1) as ReportId,
    filedYear: yearInWib(submitted),
    unit,
    verifierId,
    isAnonymous,
    isPublic: forwarded !== undefined && !isConfidential,
    history,
  }
  const weight = forwarded ? (category?.weight ?? 'medium') : null
  const shows = !isAnonymous && random.chance(0.15)
  const last = history.at(-1)
  const ending = last && last.status !== null && ['closed', 'archived'].includes(last.status) ? last : null
  const chain = chainOf(subject)
  const times = (event: string) => history.filter(step => step.event === event).length
  return {
    reports: [
      [
        subject.id,
        subject.filedYear,
        trackingNumber(subject.filedYear, nineDigits(seed, n)),
        history.length,
        random.chance(0.8) ? 'complaint' : random.pick(['aspiration', 'information_request']),
        random.chance(0.6) ? 'web' : random.pickSkewed(CHANNELS),
        history.findLast(({ status }) => status !== null)?.status ?? 'received',
        isAnonymous,
        isConfidential,
        isAboutStaff,
        isSensitive,
        shows,
        random.chance(0.8) ? new Date(submitted.getTime() - random.between(1, 40) * DAY_MS) : null,
        random.chance(0.5) ? 'Dekat pasar, seberang kantor desa' : null,
        random.chance(0.1) ? random.pickSkewed(world.villages) : null,
        isAddressed ? unit.topId : null,
        category?.id ?? null,
        forwarded ? (isSensitive ? 'complaint_oversight' : 'complaint_service') : null,
        weight,
        verifierId,
        chain,
        chain.at(-1) ?? null,
        submitted,
        subject.isPublic && forwarded ? forwarded.at : null,
        ending?.at ?? null,
        ending ? (ending.by === 'verifier' ? 'admin' : ending.by) : null,
        ending ? endReasonOf(ending) : null,
        ending?.status === 'closed' && ending.by === 'reporter' ? 1 + random.below(5) : null,
        times('report.asked'),
        last?.status === 'awaiting_information' ? 'verifier' : null,
        last?.status === 'awaiting_information' ? 'received' : null,
        times('report.answered'),
        times('report.replied'),
        messageId(subject, 0),
      ],
    ],
    ...messageRows(random, subject),
    ...eventRows(random, subject),
    ...clocksOf(world, subject, weight),
    report_assignments: forwarded ? [[subject.id, unit.id, 'lead', verifierId, forwarded.at, ending?.at ?? null]] : [],
    ...reporterRows(world, random, subject, shows),
  }
}

/** Different for every report: adding a number and multiplying by one without common divisor only shuffles all nine digits. */
const nineDigits = (seed: number, n: number): string =>
  String((BigInt(n) * 387_420_489n + BigInt(seed) * 7_654_321n) % 1_000_000_000n).padStart(9, '0')

function historyOf(random: Random, submitted: Date, now: Date, isTidy: boolean): Happening[] {
  const isOld = now.getTime() - submitted.getTime() > (isTidy ? TIDY_MS : OLD_MS)
  const isDone = isTidy ? 0.985 : 0.9
  let life = lifeOf(random)
  while (life.isOpen && isOld && random.chance(isDone)) life = lifeOf(random)
  let at = submitted.getTime()
  const history = life.steps.map(step => {
    at += random.between(step.days[0], step.days[1]) * DAY_MS
    return { ...step, at: new Date(at) }
  })
  return history.filter(({ at }) => at <= now)
}

function lifeOf(random: Random) {
  let left = random.next() * 100
  return LIVES.find(({ share }) => (left -= share) < 0) ?? random.pick(LIVES)
}

/** From the verifier to the unit, by way of its agency when it was forwarded on. */
function chainOf({ history, unit, verifierId }: Subject): number[] {
  if (!history.some(({ event }) => event === 'report.forwarded')) return []
  const isForwardedOn = history.some(({ event }) => event === 'report.forwarded_on')
  return isForwardedOn && verifierId !== unit.topId ? [verifierId, unit.topId, unit.id] : [verifierId, unit.id]
}

function endReasonOf({ status, by }: Happening): string {
  if (status === 'closed') return by === 'system' ? 'no_response' : 'satisfied'
  return 'outside-public-service'
}
