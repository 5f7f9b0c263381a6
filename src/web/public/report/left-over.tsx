/** What a reporter wrote for a form that is not offered any more: nothing of it is lost because the report has moved on. */
import { valueOf } from '#platform/http/form.ts'
import { isRefused } from '#ui/form/error-summary.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { refusalText } from '#web/refusal-text.ts'
import { FORM_NAMES, type Own, type OwnForms, isOffered, wordsIn } from './own-state.ts'

const text = {
  id: {
    title: 'Belum terkirim',
    yours: 'Tulisan Anda',
    kept: 'Tulisan Anda ada di bawah ini, untuk disalin. Halaman ini tidak menyimpannya.',
    copied: 'Tulisan Anda sudah kami salin ke “Tambah keterangan” di bawah. Periksa, juga lampirannya, lalu kirim.',
    object: 'Laporan ini sudah berakhir. Bila tidak setuju, gunakan tulisan ini untuk “Ajukan keberatan” di bawah.',
    rating: (stars: string) => `Nilai yang Anda pilih: ${stars} dari 5.`,
  },
  en: {
    title: 'Not sent',
    yours: 'What you wrote',
    kept: 'What you wrote stands below, to be copied. This page does not keep it.',
    copied: 'We have copied what you wrote into “Add something” below. Check it and its attachments, and send it.',
    object: 'This report has ended. If you disagree, you can use these words for “Object” below.',
    rating: (stars: string) => `The rating you chose: ${stars} of 5.`,
  },
} satisfies Record<Language, object>

type Props = { own: Own; language: Language }

export const LeftOvers = ({ own, language }: Props) => (
  <>
    {FORM_NAMES.filter(name => isRefused(own.forms[name]) && !isOffered(own.actions, name)).map(name => (
      <LeftOver key={name} {...{ own, name, language }} />
    ))}
  </>
)

function LeftOver({ own, name, language }: Props & { name: keyof OwnForms }) {
  const said = text[language]
  const typed = wordsIn(own.forms[name])
  const rating = valueOf(own.forms.close, 'rating')
  return (
    <>
      <div class="error-summary" role="alert" tabIndex={-1} autofocus>
        <h2>
          <Icon name="alert" />
          {said.title}
        </h2>
        <ul>
          {Object.values(own.forms[name].errors).map(error => (
            <li key={error}>{sentence(error, language)}</li>
          ))}
        </ul>
      </div>
      {(typed || (name === 'close' && rating)) && (
        <section class="panel raised decide" aria-labelledby="tulisan-anda">
          <h2 id="tulisan-anda">{said.yours}</h2>
          <p class="muted">{whatNow(own, typed, said)}</p>
          {typed && (
            <div class="field">
              <textarea readOnly rows={6} aria-labelledby="tulisan-anda" value={typed} />
            </div>
          )}
          {name === 'close' && rating && <p>{said.rating(rating)}</p>}
        </section>
      )}
    </>
  )
}

/** To send it once more is no advice where there is no form to send. */
const sentence = (error: string, language: Language): string =>
  error === refusalText[language].stale ? refusalText[language]['not-now'] : error

function whatNow({ actions, forms }: Own, typed: string, said: (typeof text)[Language]): string {
  if (typed && actions.has('message') && wordsIn(forms.message) === typed) return said.copied
  return actions.has('object') ? `${said.kept} ${said.object}` : said.kept
}
