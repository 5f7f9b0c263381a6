/** A form that could not be taken from whoever sent it. What they wrote is on this page only; the way on stands beside it. */
import type { Context } from 'hono'
import type { Language } from '#ui/language.ts'
import { render } from '#ui/page.tsx'
import { PublicPage } from './frame.tsx'
import { KeptWords } from './kept-words.tsx'

type InVain = {
  readonly language: Language
  readonly said: { readonly title: string; readonly lead: string; readonly go: string }
  /** Where they prove who they are */
  readonly href: string
  readonly texts: readonly string[]
}

export function answerSentInVain(c: Context, { language, said, href, texts }: InVain): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return render(
    c,
    <PublicPage visit={{ language, address: '/' }} title={said.title} robots="noindex" isIndonesianOnly>
      <div class="wrap oops">
        <div class="flow">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
          <KeptWords texts={texts} language={language} />
          <p>
            <a class="button primary" href={href} target="_blank" rel="noopener">
              {said.go}
            </a>
          </p>
        </div>
      </div>
    </PublicPage>,
    403,
  )
}

/** Its officer's session was over. */
export const SIGNED_OUT = {
  title: 'Sesi Anda sudah berakhir',
  lead: 'Formulir ini belum terkirim, dan laporannya tidak berubah.',
  go: 'Masuk lagi di tab baru',
}

/** They signed in a while ago. */
export const PROVE_AGAIN = {
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
} satisfies Record<Language, InVain['said']>
