import type { Report } from '#core/reports/rules/report.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { Language } from '#ui/language.ts'
import { Ticks } from '#ui/ticks.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { COMMENT_CHARACTERS } from './form.ts'
import { OwnFormPage } from './own-form-page.tsx'

const text = {
  id: {
    title: 'Tarik laporan?',
    lead: 'Penanganan dihentikan dan laporan diarsipkan atas permintaan Anda. Ini tidak dapat dibatalkan.',
    reason: 'Mengapa ditarik?',
    reasonHint: 'Hanya Anda dan petugas yang membacanya.',
    withdraw: 'Tarik laporan',
    stay: 'Jangan tarik',
    afraid: 'Khawatir akan akibatnya?',
    afraidWhy: 'Anda juga dapat menjadikannya anonim atau rahasia.',
    privacy: 'Ubah privasi',
    stays: 'Yang tetap ada',
    kept: ['Nomor dan riwayat laporan', 'Hitungan dalam statistik, tanpa isi', 'Hak mengirim laporan baru kapan saja'],
    oversight: 'Laporan pengawasan dan pengaduan pelanggaran tetap dapat ditindaklanjuti pengawas.',
  },
  en: {
    title: 'Withdraw the report?',
    lead: 'Work on it stops and it is archived at your request. This cannot be undone.',
    reason: 'Why do you withdraw it?',
    reasonHint: 'Only you and the officers read this.',
    withdraw: 'Withdraw the report',
    stay: 'Do not withdraw',
    afraid: 'Worried about what might follow?',
    afraidWhy: 'You can also make it anonymous or confidential.',
    privacy: 'Change privacy',
    stays: 'What stays',
    kept: [
      'The number and history of the report',
      'Its count in statistics, without its words',
      'Your right to file again',
    ],
    oversight: 'Overseers may still follow up reports on oversight and whistleblowing.',
  },
} satisfies Record<Language, object>

type Props = {
  visit: Visit
  report: Pick<Report, 'number' | 'version'>
  formToken: string
  form?: Form<'reason'> | undefined
}

export function WithdrawalPage({ visit, report, formToken, form = emptyForm }: Props) {
  const { language } = visit
  const said = text[language]
  const nomor = { nomor: report.number }
  const back = routes.report.href(nomor, language)
  return (
    <OwnFormPage {...{ visit, report, form }} title={said.title} lead={said.lead}>
      <div class="split">
        <div class="flow">
          <ErrorSummary form={form} />
          <PostForm
            action={routes.withdrawal.href(nomor, language)}
            formToken={formToken}
            version={report.version}
            class="panel raised formcard"
          >
            <TextArea
              form={form}
              name="reason"
              label={said.reason}
              hint={said.reasonHint}
              maxLength={COMMENT_CHARACTERS}
              rows={3}
              isOptional
            />
            <div class="row">
              <Button look="danger" size="large">
                {said.withdraw}
              </Button>
              <ButtonLink size="large" href={back}>
                {said.stay}
              </ButtonLink>
            </div>
          </PostForm>
        </div>
        <aside class="flow">
          <Afraid language={language} href={routes.privacy.href(nomor, language)} />
          <Stays language={language} />
        </aside>
      </div>
    </OwnFormPage>
  )
}

const Afraid = ({ language, href }: { language: Language; href: string }) => (
  <section class="panel soft">
    <h2>{text[language].afraid}</h2>
    <p class="small">{text[language].afraidWhy}</p>
    <a class="small" href={href}>
      {text[language].privacy}
    </a>
  </section>
)

const Stays = ({ language }: { language: Language }) => (
  <section class="panel">
    <h2>{text[language].stays}</h2>
    <Ticks items={text[language].kept} />
    <p class="small muted">{text[language].oversight}</p>
  </section>
)
