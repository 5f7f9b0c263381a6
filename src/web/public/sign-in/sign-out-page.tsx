import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { text } from './text.ts'

/** For those who follow the link; the button in the header signs out at once. */
export function SignOutPage({ visit, isOpen }: { visit: Visit; isOpen: boolean }) {
  const said = text[visit.language]
  return (
    <PublicPage visit={visit} title={said.leave} robots="noindex">
      <div class="wrap auth">
        <div class="auth-box flow">
          <h1>{said.leaveTitle}</h1>
          <p>{isOpen ? said.leaveWhy : said.nothingOpen}</p>
          {isOpen && (
            <PostForm action={routes.signOut.href({}, visit.language)}>
              <Button look="primary">{said.leave}</Button>
            </PostForm>
          )}
          <p>
            <a href={routes.home.href({}, visit.language)}>{said.stay}</a>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
