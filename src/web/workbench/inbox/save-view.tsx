import { LONGEST_NAME } from '#core/desks/rules/view.ts'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon } from '#ui/icon.tsx'
import { routes } from '#web/routes.ts'
import { type InboxAddress, inboxHref } from './address.ts'

/** The name under which the present filter is kept. What is wrong with it, the page of the views says. */
export const SaveView = ({ address }: { address: InboxAddress }) => (
  <details class="saving">
    <summary>
      <Icon name="star" />
      Simpan tampilan ini
    </summary>
    <PostForm action={routes.officers.views.href({})} class="row">
      <input type="hidden" name="query" value={queryIn(inboxHref({ ...address, after: undefined }))} />
      <label>
        <span class="sr">Nama tampilan</span>
        <input name="name" maxlength={LONGEST_NAME} placeholder="Nama tampilan" autocomplete="off" />
      </label>
      <button class="button">Simpan</button>
    </PostForm>
  </details>
)

const queryIn = (href: string): string => href.split('?')[1] ?? ''
