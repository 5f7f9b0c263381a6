/** The answer as its reporter and the public will read it, before it is sent. */
import type { Filling } from '#core/categories/rules/template.ts'
import { isPublic } from '#core/reports/rules/visibility.ts'
import { masked } from '#core/reports/rules/masking.ts'
import { type Outcome, isDone } from '#core/reports/rules/terms.ts'
import { Flash } from '#ui/flash.tsx'
import { initialsOf, shortMoment } from '#ui/format.ts'
import { type Message, type Photo, Thread } from '#ui/thread.tsx'
import type { KeptFile } from '#web/kept-files.ts'
import { outcomeWords } from '#web/report-words.ts'
import { type ReportView, nameIn, textOf } from '../report/view.ts'
import { CheckList, type Checked } from './checks.tsx'
import { documentsIn, photosAfter, photosBefore } from './evidence.tsx'

type Props = {
  view: ReportView
  outcome: Outcome
  body: string
  files: readonly KeptFile[]
  checked: Checked
  filling: Filling
}

export function AnswerLook({ view, outcome, body, files, checked, filling }: Props) {
  const { report, details, now } = view
  const before = files.length > 0 ? photosBefore(view) : []
  const lead = report.lead ? details.agencies.get(report.lead.id) : undefined
  const hasDoubts = checked.results.some(({ isMet }) => !isMet)
  return (
    <>
      <Flash tone={hasDoubts ? 'proses' : 'selesai'} title={hasDoubts ? 'Periksa sebelum dikirim' : 'Siap dikirim'}>
        <CheckList {...checked} />
      </Flash>
      <p class="small">
        {isPublic(report)
          ? 'Yang membaca: publik dan pelapor. Beginilah tampaknya:'
          : 'Yang membaca: pelapor dan petugas; laporan ini tidak terbuka bagi publik. Beginilah tampaknya:'}
      </p>
      <Thread
        items={[
          ...saidBefore(view, before),
          {
            kind: 'message',
            id: 'pratinjau',
            from: 'instansi',
            name: nameIn(details, report.lead?.id) ?? 'Instansi',
            initials: lead && initialsOf(lead.shortName),
            step: `Tindak lanjut: ${outcomeWords.id[outcome]}`,
            at: now,
            when: shortMoment(now, 'id'),
            body: isPublic(report) ? masked(body) : body,
            photos: photosAfter(view, files).map(photo =>
              before.length > 0 && isDone(outcome) ? photo : { ...photo, caption: undefined },
            ),
            files: documentsIn(files),
          },
        ]}
      />
      {filling.batas_tanggapan && (
        <p class="small muted">
          Setelah dikirim, pelapor dapat menanggapi sampai {filling.batas_tanggapan}. Tanpa tanggapan, laporan selesai
          otomatis sesudahnya.
        </p>
      )}
    </>
  )
}

/** What the reporter showed, as it stands above the answer: so that one is held against the other. */
function saidBefore(view: ReportView, photos: readonly Photo[]): readonly Message[] {
  const text = textOf(view.details)
  if (!text || photos.length === 0) return []
  return [
    {
      kind: 'message',
      id: 'sebelum',
      from: 'pelapor',
      name: view.report.isAnonymous ? 'Anonim' : 'Pelapor',
      at: text.at,
      when: shortMoment(text.at, 'id'),
      body: text.copy?.body ?? text.body,
      photos,
    },
  ]
}
