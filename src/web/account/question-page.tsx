import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { Visit } from '../visit.ts'
import { type AccountPlace, AccountPage } from './frame.tsx'

type Props = {
  visit: Visit
  here: AccountPlace
  /** A question that names what is lost */
  title: string
  /** What follows from it */
  why: string
  /** Where the answer goes, and the verb of its button */
  action: string
  verb: string
  back: { readonly href: string; readonly label: string }
}

/** Asks once before something of one's own is gone for good. A page and no dialogue, so that it needs no script. */
export const QuestionPage = ({ visit, here, title, why, action, verb, back }: Props) => (
  <AccountPage visit={visit} title={title} here={here}>
    <section class="panel dangerzone">
      <PostForm action={action} class="flow">
        <p>{why}</p>
        <p class="row">
          <Button look="danger">{verb}</Button>
          <a href={back.href}>{back.label}</a>
        </p>
      </PostForm>
    </section>
  </AccountPage>
)
