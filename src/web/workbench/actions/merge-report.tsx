/** Reports of the same matter: this one follows another from now on, and back. */
import * as z from 'zod'
import type { TrackingNumber } from '#core/ids.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { unmergeReport } from '#core/reports/operations/unmerge-report.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { Flash } from '#ui/flash.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { routes } from '#web/routes.ts'
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

export const mergeForm = actionForm<typeof mergeSchema.shape, null>({
  action: 'merge',
  address: routes.officers.merge,
  title: 'Gabungkan dengan laporan lain',
  lead: 'Laporan ini mengikuti laporan utama: statusnya sama, jawabannya terkirim juga kepada pelapor ini. Nomor dan halamannya tetap.',
  send: 'Gabungkan',
  schema: mergeSchema,
  load: nothing,
  Fields: ({ form, view: { report } }) => (
    <>
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

const unmergeSchema = z.object({ reason: words('Tulis alasan pemisahan ini.', { least: 10, most: 5000 }) })

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
