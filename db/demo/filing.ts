/** Files one report of the demo world, as its reporter would. */
import { type DayNumber, dayOfNumber } from '#core/calendars/rules/days.ts'
import type { Deps } from '#core/deps.ts'
import type { RegionCode, ReportId, TrackingNumber } from '#core/ids.ts'
import type { Viewer } from '#core/people/viewer.ts'
import type { Identity } from '#core/people/vault/identities.ts'
import { submitReport } from '#core/reports/operations/submit-report.ts'
import type { Channel } from '#core/reports/rules/terms.ts'
import type { Chance } from './chance.ts'
import type { Drawings } from './drawings.ts'
import { inventedName } from './names.ts'
import type { Staff } from './people.ts'
import type { Citizens, Part } from './role.ts'
import { type Filled, type Written, fillerOf, written } from './wording.ts'

/** Everything that all reports share. */
export type World = {
  readonly deps: Deps
  readonly staff: Staff
  readonly citizens: Citizens
  readonly drawings: Drawings
  /** Districts below the regencies in which stories happen. */
  readonly districts: ReadonlyMap<string, readonly RegionCode[]>
  readonly regionOf: ReadonlyMap<string, RegionCode>
}

export type Filed = {
  readonly id: ReportId
  readonly number: TrackingNumber
  readonly reporter: Viewer
  readonly fill: Filled
  readonly words: Written
  /** As the reporter chose it. */
  readonly category: string | null
}

export async function file(world: World, part: Part, deps: Deps, day: DayNumber): Promise<Filed> {
  const { chance, story, setting, route, privacy, owner } = part
  const fill = fillerOf(chance, setting)
  const kind = story.kind ?? 'complaint'
  const channel = owner ? 'web' : channelOf(chance)
  const isTexted = channel === 'sms'
  const words = written(chance, { fill, setting, isTexted, isBrief: part.plot === 'archived' }, story)
  const isEntered = channel === 'letter' || channel === 'call_center'
  const accountId = owner && world.citizens[owner]
  const photo = story.photo && chance.isIn(0.8) ? world.drawings.get(story.photo) : undefined
  const isSensitive = part.where === 'sensitive'
  const category = isSensitive || (part.plot !== 'archived' && chance.isIn(0.86)) ? story.about : null
  const happened = kind === 'complaint' ? dayOfNumber(day - chance.between(0, 12)) : null
  const place = chance.isIn(0.65) ? fill('{jalan}, {desa}') : null
  const regionCode = regionFor(world, part)
  const identity = owner ? null : identityOf(chance, privacy.anonymous, channel)
  const result = await submitReport(deps, {
    kind,
    channel,
    ...words.sent,
    occurredOn: happened,
    locationText: place,
    regionCode,
    latitude: null,
    longitude: null,
    agency: route.addressed,
    category,
    ...privacy,
    aboutStaff: part.where === 'about_staff',
    showName: !privacy.anonymous && chance.isIn(0.4),
    attachments: photo ? [photo] : [],
    identity,
    accountId,
    filedBy: isEntered ? (world.staff.national[0]?.officer ?? null) : null,
  })
  if (!result.ok) throw new Error(`Report ${part.index} of the demo world was refused: ${result.refusal}`)
  const { id, number } = result
  const reporter: Viewer = accountId
    ? { kind: 'account', accountId, officer: null, displayName: null, agencyName: null, openReports: [] }
    : { kind: 'guest', openReports: [id] }
  return { id, number, reporter, fill, words, category }
}

const CHANNELS: readonly (readonly [number, Channel])[] = [
  [0.64, 'web'],
  [0.78, 'app'],
  [0.86, 'whatsapp'],
  [0.91, 'sms'],
  [0.94, 'email'],
  [0.96, 'x'],
  [0.98, 'call_center'],
  [1, 'letter'],
]

function channelOf(chance: Chance): Channel {
  const at = chance.next()
  return CHANNELS.find(([below]) => at < below)?.[1] ?? 'web'
}

/** One in four leaves nothing at all and holds an access code instead. */
function identityOf(chance: Chance, isAnonymous: boolean, channel: Channel): Identity | null {
  const fullName = inventedName(chance)
  const digits = String(chance.between(100_000_000, 999_999_999))
  const leaves = chance.next()
  const isByPhone = channel === 'sms' || channel === 'whatsapp' || channel === 'call_center'
  if (leaves < 0.25 && isAnonymous && !isByPhone) return null
  const name = isAnonymous && leaves < 0.7 ? null : fullName
  const mailbox = fullName.toLowerCase().replaceAll(' ', '.')
  return {
    name,
    email: isByPhone ? null : `${mailbox}${digits.slice(0, 2)}@contoh.test`,
    phone: isByPhone || leaves > 0.85 ? `+62811${digits}` : null,
  }
}

/** Nine in ten name no district, and about half no place at all. */
function regionFor({ regionOf, districts }: World, { chance, setting }: Part): RegionCode | null {
  const code = regionOf.get(setting.within) ?? null
  const share = chance.next()
  const below = code === null ? [] : (districts.get(code) ?? [])
  if (share < 0.1 && below.length > 0) return chance.pick(below)
  return share < 0.6 ? code : null
}
