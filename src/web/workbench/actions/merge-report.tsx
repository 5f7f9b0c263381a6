/** Reports of the same matter: this one follows another from now on, and back. */
import * as z from 'zod'
import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { unmergeReport } from '#core/reports/operations/unmerge-report.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { Flash } from '#ui/flash.tsx'
import { type Form, valueOf } from '#platform/http/form.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TrackingNumber as ShownNumber } from '#ui/tracking-number.tsx'
import { routes } from '#web/routes.ts'
import type { OfficerViewer } from '../needs.ts'
import { type OpenedReport, findView, titleOf } from '../report/view.ts'
import { statusWords } from '../words.ts'
import { actionForm, nothing, words } from './action.ts'

const MISSING = 'Tulis nomor laporan utama.'
const LONGEST = 100

/** The check digit tells a mistyped number from an unknown one. */
function mistakeIn(typed: string): string {
  if (typed.trim() === '') return MISSING
  const isWhole = typed.length <= LONGEST && typed.replaceAll(/\D/g, '').length === 12
  return isWhole ? 'Nomor ini salah ketik. Periksa lagi kedua belas angkanya.' : 'Nomor laporan terdiri atas 12 angka.'
}

const mergeSchema = z.object({
  primaryTrackingNumber: z.string(MISSING).transform((typed, context): TrackingNumber => {
    const number = typed.length > LONGEST ? undefined : parseTrackingNumber(typed)
    if (number) return number
    context.addIssue({ code: 'custom', message: mistakeIn(typed) })
    return z.NEVER
  }),
})

/** The report that another is about to follow, as far as this officer may see it. */
type Target = { readonly number: TrackingNumber; readonly title: string; readonly status: string }

/** Chosen by an address: nothing is merged before the form is sent. */
const INTO = 'utama'

export const mergeInto = (nomor: TrackingNumber, primary: TrackingNumber): string =>
  routes.officers.merge.href({ nomor }, { [INTO]: primary })

export const mergeForm = actionForm<typeof mergeSchema.shape, Target | null>({
  action: 'merge',
  address: routes.officers.merge,
  title: 'Gabungkan dengan laporan lain',
  lead: 'Laporan ini mengikuti laporan utama: statusnya sama, jawabannya terkirim juga kepada pelapor ini. Nomor dan halamannya tetap.',
  send: 'Gabungkan',
  schema: mergeSchema,
  fromAddress: query => {
    const number = parseTrackingNumber(query(INTO)?.slice(0, LONGEST) ?? '')
    return number ? { primaryTrackingNumber: number } : {}
  },
  load: findTarget,
  Fields: ({ form, view: { report }, given: target }) => (
    <>
      {target && target.number !== report.number && (
        <Flash icon="link" title="Laporan utama">
          <p>
            <a href={routes.officers.report.href({ nomor: target.number })}>{target.title}</a>
          </p>
          <p class="small muted meta">
            <ShownNumber digits={target.number} />
            <span>{target.status}</span>
          </p>
        </Flash>
      )}
      {report.isConfidential && (
        <Flash icon="lock" title="Laporan rahasia hanya ditautkan">
          <p>Keduanya tetap ditangani sendiri-sendiri, dan pelapornya tidak diberi tahu.</p>
        </Flash>
      )}
      {report.mergedReports > 0 && !report.isConfidential && (
        <Flash icon="link" title={`${report.mergedReports.toLocaleString('id-ID')} laporan ikut berpindah`}>
          <p>Laporan yang sudah digabungkan ke sini mengikuti laporan utama yang baru.</p>
        </Flash>
      )}
      <TextField
        form={form}
        name="primaryTrackingNumber"
        label="Nomor laporan utama"
        hint="12 angka. Teks, berkas, dan identitas kedua laporan tetap terpisah."
        inputMode="numeric"
        autocomplete="off"
        class="big"
      />
    </>
  ),
  run: (deps, change, { primaryTrackingNumber: primary }) => mergeReport(deps, change, { primary }),
})

async function findTarget(
  deps: Deps,
  _: OpenedReport,
  form: Form<keyof typeof mergeSchema.shape>,
  viewer: OfficerViewer,
): Promise<Target | null> {
  const typed = valueOf(form, 'primaryTrackingNumber')
  const target = typed && typed.length <= LONGEST ? await findView(deps, typed, viewer) : undefined
  return (
    (target && {
      number: target.report.number,
      title: titleOf(target),
      status: statusWords[target.report.status],
    }) ??
    null
  )
}

const unmergeSchema = z.object({ reason: words('Tulis alasan pemisahan ini.', { most: 5000 }) })

export const unmergeForm = actionForm<typeof unmergeSchema.shape, null>({
  action: 'unmerge',
  address: routes.officers.unmerge,
  title: 'Pisahkan dari laporan utama',
  lead: 'Laporan ini berlanjut sendiri dari keadaannya sebelum digabung, dengan sisa waktunya waktu itu.',
  send: 'Pisahkan',
  schema: unmergeSchema,
  load: nothing,
  Fields: ({ form, view: { report } }) => (
    <TextArea
      form={form}
      name="reason"
      label="Alasan pemisahan"
      hint={report.isConfidential ? 'Dibaca petugas saja.' : 'Dibaca pelapor dan petugas.'}
      maxLength={5000}
    />
  ),
  run: (deps, change, { reason }) => unmergeReport(deps, change, { reason }),
})
