/** What everyone, and its reporter, should know of a report that belongs together with others. docs/decisions/0066. */
import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import { Flash } from '#ui/flash.tsx'
import type { Language } from '#ui/language.ts'
import { grouped } from '#ui/tracking-number.tsx'
import { routes } from '#web/routes.ts'

const text = {
  id: {
    title: 'Digabung dengan laporan lain',
    why: 'Masalah yang sama ditangani lewat satu laporan utama.',
    follows: 'Statusnya berlaku juga di sini.',
    own: 'Nomor dan halaman ini tetap milik Anda. Jawaban instansi tampil di sini, tanggapan Anda diteruskan sebagai pelapor lain, dan hanya Anda yang menutup laporan Anda.',
    primary: (number: string) => `Buka laporan utama ${number}`,
    joined: (count: string) => `${count} laporan serupa digabungkan`,
    joinedWhy: 'Jawaban di sini berlaku untuk semuanya.',
  },
  en: {
    title: 'Merged with another report',
    why: 'The same matter is handled in one primary report.',
    follows: 'Its status holds here too.',
    own: 'Number and page stay yours. The answer of the agency appears here, your reply goes on as that of another reporter, and only you close your report.',
    primary: (number: string) => `Open the primary report ${number}`,
    joined: (count: string) => `${count} similar reports merged into this one`,
    joinedWhy: 'The answer here holds for all of them.',
  },
} satisfies Record<Language, object>

type Props = { readonly report: ShownReport; readonly isOwn: boolean; readonly language: Language }

export function Merged({ report: { status, merged, mergedReports }, isOwn, language }: Props) {
  const said = text[language]
  const count = mergedReports.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
  return (
    <>
      {merged && (
        <Flash icon="link" title={said.title}>
          <p>
            {said.why} {isOpen({ status }) && [said.follows, isOwn && said.own].filter(Boolean).join(' ')}
          </p>
          {merged.into && (
            <p>
              <a href={routes.report.href({ nomor: merged.into }, language)}>{said.primary(grouped(merged.into))}</a>
            </p>
          )}
        </Flash>
      )}
      {mergedReports > 0 && (
        <Flash icon="link" title={said.joined(count)}>
          <p>{said.joinedWhy}</p>
        </Flash>
      )}
    </>
  )
}
