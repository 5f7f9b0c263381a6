import type { Context } from 'hono'
import { render } from '#ui/page.tsx'
import { PublicPage } from './frame.tsx'
import { KeptWords } from './kept-words.tsx'

type Props = { readonly signIn: string; readonly texts: readonly string[] }

/** A form that arrived when its officer's session was over. Signing in happens beside this page, which holds the only copy. */
export function answerSignedOut(c: Context, { signIn, texts }: Props): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store')
  const visit = { language: 'id', address: '/' } as const
  return render(
    c,
    <PublicPage visit={visit} title="Sesi Anda sudah berakhir" robots="noindex" isIndonesianOnly>
      <div class="wrap oops">
        <div class="flow">
          <h1>Sesi Anda sudah berakhir</h1>
          <p class="lead">Formulir ini belum terkirim, dan laporannya tidak berubah.</p>
          <KeptWords texts={texts} language="id" />
          <p>
            <a class="button primary" href={signIn} target="_blank" rel="noopener">
              Masuk lagi di tab baru
            </a>
          </p>
        </div>
      </div>
    </PublicPage>,
    403,
  )
}
