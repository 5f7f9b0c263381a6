import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import type { Language } from '#ui/language.ts'
import { PublicPage } from '../frame.tsx'
import type { Visit } from '../visit.ts'

const text = {
  id: { title: 'Tidak dapat dilakukan', back: 'Kembali' },
  en: { title: 'This cannot be done', back: 'Back' },
} satisfies Record<Language, object>

/** What the rules say no to, with what to do about it and the way back. */
export function RefusedPage({ visit, words, back }: { visit: Visit; words: string; back: string }) {
  const said = text[visit.language]
  return (
    <PublicPage visit={visit} title={said.title} robots="noindex, nofollow">
      <div class="wrap oops">
        <div class="flow">
          <h1>{said.title}</h1>
          <Flash tone="belum" role="alert">
            {words}
          </Flash>
          <p>
            <ButtonLink href={back}>{said.back}</ButtonLink>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
