/** The filters of the list as its address carries them: whatever cannot be read counts as not chosen. */
import * as z from 'zod'
import { endOfDay, parseDay, startOfDay } from '#core/calendars/rules/days.ts'
import type { Day, RegionCode, ReportId } from '#core/ids.ts'
import { isRegionCode } from '#core/regions/rules/region.ts'
import type { Cursor } from '#core/reports/queries/list-public-reports.ts'
import { KINDS, type Kind, STATUSES, type Status } from '#core/reports/rules/terms.ts'
import { TONES } from '#web/report-words.ts'

export const TONE_NAMES = ['belum', 'proses', 'selesai', 'arsip'] as const
export type ToneName = (typeof TONE_NAMES)[number]

/** As the form on the home page and in the address of `/lapor` names them. */
export const KIND_SLUGS: Record<Kind, string> = {
  complaint: 'pengaduan',
  aspiration: 'aspirasi',
  information_request: 'permintaan-informasi',
}

const absent = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
const day = z.string().transform((given, context): Day => parseDay(given) ?? wrong(context))
const kind = z.string().transform((given, context): Kind => {
  const found = KINDS.find(one => one === given || KIND_SLUGS[one] === given)
  return found ?? wrong(context)
})
const region = z.string().transform((given, context): RegionCode => (isRegionCode(given) ? given : wrong(context)))
const cursor = z
  .string()
  .regex(/^\d{1,16}\.\d{1,15}$/)
  .transform((given): Cursor => {
    const [micros = '', id = ''] = given.split('.')
    return { publishedMicros: Number(micros), id: Number(id) as ReportId }
  })

function wrong(context: { issues: unknown[] }): never {
  context.issues.push({ code: 'custom', input: undefined, message: 'unknown' })
  return z.NEVER
}

/** Nobody types more; of what is pasted the beginning tells enough. */
const LONGEST_SEARCH = 400

const Asked = z.object({
  q: absent(z.string().transform(words => words.slice(0, LONGEST_SEARCH).toWellFormed().trim())),
  status: absent(z.enum([...TONE_NAMES, ...STATUSES])),
  jenis: absent(kind),
  kategori: absent(z.string().min(1).max(100)),
  wilayah: absent(region),
  instansi: absent(z.string().trim().min(1).max(200)),
  dari: absent(day),
  sampai: absent(day),
  urut: absent(z.enum(['terbaru', 'terlama'])),
  setelah: absent(cursor),
  halaman: absent(z.coerce.number().int().min(2).max(100_000)),
})

export type Asked = z.output<typeof Asked>

export const readAsked = (query: Readonly<Record<string, string>>): Asked =>
  Asked.parse(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value.replaceAll('\0', '')])))

/** What the list cannot be narrowed by, as it was written: nobody should take all of it for the part they asked for. */
const NARROWING = ['status', 'wilayah', 'jenis', 'kategori', 'instansi', 'dari', 'sampai'] as const
export type Unread = readonly { readonly name: (typeof NARROWING)[number]; readonly written: string }[]

const SHOWN_CHARACTERS = 40

export const unreadIn = (query: Readonly<Record<string, string>>, asked: Asked): Unread =>
  NARROWING.flatMap(name => {
    const written = (query[name] ?? '').slice(0, SHOWN_CHARACTERS).toWellFormed().trim()
    return written !== '' && asked[name] === undefined ? [{ name, written }] : []
  })

/** The same as an address says it, without where the list goes on. */
export function addressOf({ setelah: _, halaman: __, jenis, ...asked }: Asked): Record<string, string | undefined> {
  return { ...asked, jenis: jenis && KIND_SLUGS[jenis], urut: asked.urut === 'terlama' ? asked.urut : undefined }
}

/** A tone stands for all statuses of its colour. */
export function statusesOf(chosen: Asked['status']): readonly Status[] | undefined {
  if (chosen === undefined) return undefined
  const named = STATUSES.find(status => status === chosen)
  return named ? [named] : STATUSES.filter(status => TONES[status] === chosen)
}

export const WIB = 'Asia/Jakarta'
export const instantsOf = ({ dari, sampai }: Asked) => ({
  publishedFrom: dari && startOfDay(WIB, dari),
  publishedBefore: sampai && endOfDay(WIB, sampai),
})
