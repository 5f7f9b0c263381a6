import type { Report } from '#core/reports/rules/report.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { RadioCards } from '#ui/form/choices.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { OwnFormPage } from './own-form-page.tsx'

export type PrivacyField = 'anonymous' | 'confidential'

const text = {
  id: {
    title: 'Ubah privasi',
    lead: 'Mempersempit berlaku seketika. Hanya Anda yang boleh melonggarkan.',
    anonymous: 'Siapa yang tahu bahwa laporan ini dari Anda?',
    isAnonymous: 'Anonim',
    isAnonymousHint:
      'Nama Anda tidak tampak bagi publik dan bagi instansi yang dilaporkan. Dibuka bagi satu petugas hanya bila orang kedua menyetujui alasannya, dan itu tampil di halaman laporan Anda.',
    isNamed: 'Tidak anonim',
    isNamedHint: 'Petugas yang menangani membaca nama Anda. Publik hanya bila Anda memintanya saat melapor.',
    confidential: 'Siapa yang membaca isinya?',
    isConfidential: 'Rahasia',
    isConfidentialHint: 'Isi laporan tidak diterbitkan; hanya Anda, admin, dan instansi penangan yang membacanya.',
    isOpen: 'Terbuka',
    isOpenHint: 'Semua orang dapat membaca salinan terbitnya setelah diverifikasi.',
    effect: 'Yang berubah bila Anda menyimpan',
    effectWords:
      'Menjadi rahasia: halaman publik dan hasil pencarian hilang saat itu juga. Salinan yang sudah dibagikan orang lain tidak dapat kami tarik.',
    save: 'Simpan privasi',
    cancel: 'Batal',
  },
  en: {
    title: 'Change privacy',
    lead: 'Tightening holds at once. Only you may loosen it.',
    anonymous: 'Who knows that this report is yours?',
    isAnonymous: 'Anonymous',
    isAnonymousHint:
      'Your name is shown neither to the public nor to the agency complained about. It is revealed to one officer only if a second person grants the reason, and your report’s page says so.',
    isNamed: 'Not anonymous',
    isNamedHint: 'The officers in charge read your name; the public only if you asked for it when you filed.',
    confidential: 'Who reads what it says?',
    isConfidential: 'Confidential',
    isConfidentialHint: 'It is not published; only you, the admins and the agencies that handle it read it.',
    isOpen: 'Open',
    isOpenHint: 'Everyone can read the published copy once it is verified.',
    effect: 'What changes when you save',
    effectWords:
      'Made confidential, its public page and search results are gone at once. We cannot take back copies that others have shared.',
    save: 'Save privacy',
    cancel: 'Cancel',
  },
} satisfies Record<Language, object>

type Props = {
  visit: Visit
  report: Pick<Report, 'number' | 'version' | 'isAnonymous' | 'isConfidential'>
  formToken: string
  /** As it was sent, with what is wrong with it. */
  form?: Form<PrivacyField> | undefined
}

export function PrivacyPage({ visit, report, formToken, form = asItIs(report) }: Props) {
  const { language } = visit
  const said = text[language]
  const back = routes.report.href({ nomor: report.number }, language)
  return (
    <OwnFormPage {...{ visit, report, form }} title={said.title} lead={said.lead}>
      <div class="flow browse">
        <ErrorSummary form={form} />
        <PostForm
          action={routes.privacy.href({ nomor: report.number }, language)}
          formToken={formToken}
          version={report.version}
          class="panel raised formcard"
        >
          <Choices form={form} language={language} />
          <Flash tone="proses" title={said.effect}>
            <p>{said.effectWords}</p>
          </Flash>
          <div class="row">
            <Button look="primary" size="large">
              {said.save}
            </Button>
            <ButtonLink look="quiet" size="large" href={back}>
              {said.cancel}
            </ButtonLink>
          </div>
        </PostForm>
      </div>
    </OwnFormPage>
  )
}

function Choices({ form, language }: { form: Form<PrivacyField>; language: Language }) {
  const said = text[language]
  return (
    <>
      <RadioCards
        form={form}
        name="anonymous"
        label={said.anonymous}
        choices={[
          { value: 'true', label: said.isAnonymous, hint: said.isAnonymousHint, icon: 'mask' },
          { value: 'false', label: said.isNamed, hint: said.isNamedHint, icon: 'user' },
        ]}
      />
      <RadioCards
        form={form}
        name="confidential"
        label={said.confidential}
        choices={[
          { value: 'true', label: said.isConfidential, hint: said.isConfidentialHint, icon: 'lock' },
          { value: 'false', label: said.isOpen, hint: said.isOpenHint, icon: 'eye' },
        ]}
      />
    </>
  )
}

const asItIs = ({ isAnonymous, isConfidential }: Props['report']): Form<PrivacyField> => ({
  values: { anonymous: String(isAnonymous), confidential: String(isConfidential) },
  errors: {},
})
