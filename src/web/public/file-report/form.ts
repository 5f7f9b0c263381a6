/** What `/lapor` takes, and within which limits (docs/domain.md §3, §11; the numbers are policy choices of ours). */
import * as z from 'zod'
import { type Zone, dayIn, parseDay } from '#core/calendars/rules/days.ts'
import type { Day } from '#core/ids.ts'
import { readEmail, readPhone } from '#core/people/contact.ts'
import { isRegionCode } from '#core/regions/rules/region.ts'
import { KINDS } from '#core/reports/rules/terms.ts'
import { type Form, blankIsAbsent, tick, valueOf } from '#platform/http/form.ts'
import type { Language } from '#ui/language.ts'
import { type Mistakes, mistakes } from './mistakes.ts'

export const LIMITS = { titleShortest: 5, titleLongest: 150, bodyShortest: 20, bodyLongest: 10_000 } as const

/** Nobody who could answer for it was in office before the state was. */
const EARLIEST = '1945-08-17' as Day
const TODAY_IN: Zone = 'Asia/Jakarta'

/** From Rote to Miangas, from Weh to Merauke, with the sea around. */
const INDONESIA = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 } as const

export type Filed = z.output<ReturnType<typeof schemaIn>>
export type FilingField = keyof Filed

/** In the reader's language, on the day it is. Kept while the day lasts: making it cost a fifth of filing a report. */
export function filingForm(language: Language, now: Date): ReturnType<typeof schemaIn> {
  const day = dayIn(TODAY_IN, now)
  const known = made.get(language)
  if (known?.day === day) return known.schema
  const schema = schemaIn(mistakes[language], day)
  made.set(language, { day, schema })
  return schema
}

const made = new Map<Language, { readonly day: Day; readonly schema: ReturnType<typeof schemaIn> }>()

export const today = (now: Date): Day => dayIn(TODAY_IN, now)

function schemaIn(said: Mistakes, latest: Day) {
  return z.object({
    kind: z.enum(KINDS, said.kind),
    title: z
      .string(said.titleMissing)
      .transform(title => title.replaceAll(/\s+/g, ' '))
      .pipe(
        words(said, said.titleMissing, [LIMITS.titleShortest, said.titleShort], [LIMITS.titleLongest, said.titleLong]),
      ),
    body: z
      .string(said.bodyMissing)
      .pipe(words(said, said.bodyMissing, [LIMITS.bodyShortest, said.bodyShort], [LIMITS.bodyLongest, said.bodyLong])),
    occurredOn: blankIsAbsent(dayOfEvent(said, latest)),
    locationText: blankIsAbsent(plain(said).refine(text => text.length <= 500, said.place)),
    regionCode: blankIsAbsent(z.string().refine(isRegionCode, said.region)),
    latitude: blankIsAbsent(degrees(said.point)),
    longitude: blankIsAbsent(degrees(said.point)),
    agencyId: blankIsAbsent(z.string().max(200, said.agency)),
    categoryId: blankIsAbsent(z.string().max(200, said.category)),
    attachments: z.array(z.string()).optional(),
    anonymous: tick(),
    confidential: tick(),
    aboutStaff: tick(),
    showName: tick(),
    reporterName: blankIsAbsent(plain(said).refine(text => text.length <= 100, said.name)),
    reporterEmail: blankIsAbsent(contact(readEmail, said.email)),
    reporterPhone: blankIsAbsent(contact(readPhone, said.phone)),
    formToken: blankIsAbsent(z.string().max(200, said.token)),
    keptAttachments: z.array(z.string()).optional(),
    /** The draft that this was begun as. */
    draf: z.string().max(20).optional().catch(undefined),
    regionQuery: z.string().optional(),
    agencyQuery: z.string().optional(),
  })
}

/** Adds what no schema of a single field can see, and puts the mistakes in the order of the form. */
export function withMistakesBetween(form: Form<FilingField>, language: Language): Form<FilingField> {
  const said = mistakes[language]
  const found: Form<FilingField>['errors'] = {
    ...(valueOf(form, 'kind') === 'complaint' && !valueOf(form, 'occurredOn') && { occurredOn: said.dayMissing }),
    ...mistakeOfPoint(valueOf(form, 'latitude'), valueOf(form, 'longitude'), said),
    ...form.errors,
  }
  if (Object.keys(found).length === 0) return form
  const inOrder = Object.keys(schemaIn(said, EARLIEST).shape) as FilingField[]
  const ordered = ['form' as const, ...inOrder].filter(field => found[field] !== undefined)
  return { values: form.values, errors: Object.fromEntries(ordered.map(field => [field, found[field]])) }
}

function mistakeOfPoint(latitude: string, longitude: string, said: Mistakes): Form<FilingField>['errors'] {
  if (!latitude && !longitude) return {}
  if (!latitude) return { latitude: said.pointHalf }
  if (!longitude) return { longitude: said.pointHalf }
  const [north, east] = [latitude, longitude].map(text => Number(text.replace(',', '.'))) as [number, number]
  if (Number.isNaN(north) || Number.isNaN(east)) return {}
  const isInside =
    north >= INDONESIA.south && north <= INDONESIA.north && east >= INDONESIA.west && east <= INDONESIA.east
  return isInside ? {} : { latitude: said.pointOutside }
}

// Control signs that no keyboard types: XML and CSV cannot hold them, and in a log they hide what follows.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

const plain = ({ unreadable }: Mistakes) => z.string().refine(text => !CONTROL.test(text), unreadable)

type Bound = readonly [count: number, message: string]

function words(said: Mistakes, missing: string, [least, short]: Bound, [most, long]: Bound) {
  return z.string().superRefine((text, context) => {
    const mistake = (message: string) => context.addIssue({ code: 'custom', message })
    if (CONTROL.test(text)) return mistake(said.unreadable)
    if (text.length > 2 * most || characters(text) > most) return mistake(long)
    const visible = characters(text.replaceAll(/[\p{Cf}\p{Z}\p{Cc}]/gu, ''))
    if (visible === 0) return mistake(missing)
    if (characters(text) < least || visible < least / 2) mistake(short)
  })
}

/** As people count: an emoji outside the first plane is one. */
const characters = (text: string) => text.length - (text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0)

const dayOfEvent = (said: Mistakes, latest: Day) =>
  z.string().transform((text, context): Day => {
    const mistake = (message: string): never => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (/^0\d{3}-\d{2}-\d{2}$/.test(text)) return mistake(said.dayLongAgo)
    const day = parseDay(text)
    if (!day) return mistake(said.dayUnreadable)
    if (day > latest) return mistake(said.dayAhead)
    return day < EARLIEST ? mistake(said.dayLongAgo) : day
  })

/** With a comma as in Indonesian or a point as in machines. */
const degrees = (message: string) =>
  z
    .string()
    .regex(/^[-+]?\d{1,3}([.,]\d{1,20})?$/, message)
    .transform(text => Number(text.replace(',', '.')))

const contact = (read: (typed: string) => string | null, message: string) =>
  z.string().transform((typed, context) => {
    const value = read(typed)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
