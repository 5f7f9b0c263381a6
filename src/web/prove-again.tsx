import type { Context } from 'hono'
import type { Language } from '#ui/language.ts'
import { render } from '#ui/page.tsx'
import { PublicPage } from './frame.tsx'
import { KeptWords } from './kept-words.tsx'

type Props = { readonly again: string; readonly texts: readonly string[]; readonly language: Language }

const text = {
  id: {
    title: 'Buktikan lagi bahwa ini Anda',
    lead: 'Formulir ini belum terkirim. Untuk tindakan ini kami meminta bukti baru, karena Anda masuk sudah agak lama.',
    go: 'Buktikan di tab baru',
  },
  en: {
    title: 'Prove again that it is you',
    lead: 'This form was not sent. For this we ask for a fresh proof, because you signed in a while ago.',
    go: 'Prove it in a new tab',
  },
} satisfies Record<Language, object>

/** A form that needs a fresh proof. Proving happens beside this page, which holds the only copy of what was written. */
export function answerProveAgain(c: Context, { again, texts, language }: Props): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store')
  const said = text[language]
  return render(
    c,
    <PublicPage visit={{ language, address: '/' }} title={said.title} robots="noindex" isIndonesianOnly>
      <div class="wrap oops">
        <div class="flow">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
          <KeptWords texts={texts} language={language} />
          <p>
            <a class="button primary" href={again} target="_blank" rel="noopener">
              {said.go}
            </a>
          </p>
        </div>
      </div>
    </PublicPage>,
    403,
  )
}
