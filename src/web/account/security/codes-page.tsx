import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; codes: readonly string[]; next: string }

/** The only time that these codes are seen. */
export function CodesPage({ visit, codes, next }: Props) {
  const said = text[visit.language]
  return (
    <AccountPage
      visit={visit}
      title={said.shown}
      lead={said.shownLead}
      here="security"
      islands={['copy-button', 'print-button']}
    >
      <p>{said.shownWhy}</p>
      <ul class="recovery-codes" id="kode-cadangan" translate={false}>
        {codes.map((code, place) => (
          <li key={code}>
            <code id={`kode-${place + 1}`}>{code}</code>
          </li>
        ))}
      </ul>
      <div class="row">
        <print-button label={said.print} look="plain">
          {said.printByHand}
        </print-button>
        <copy-button
          for={codes.map((_, place) => `kode-${place + 1}`).join(' ')}
          label={said.copy}
          done={said.copied}
          look="plain"
        />
      </div>
      <p>
        <ButtonLink look="primary" href={next}>
          {said.goOn}
        </ButtonLink>
      </p>
    </AccountPage>
  )
}

/** They were shown before, or are not there yet. */
export function CodesGonePage({ visit, canRenew }: { visit: Visit; canRenew: boolean }) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage visit={visit} title={said.codes} here="security">
      <Flash>{canRenew ? said.gone : said.noSecondStep}</Flash>
      {canRenew && (
        <PostForm action={routes.recoveryCodes.href({}, language)} class="flow">
          <p class="small muted">{said.codesNewWhy}</p>
          <Button>{said.codesNew}</Button>
        </PostForm>
      )}
      <p class="small">
        <a href={routes.account.security.href({}, language)}>{said.back}</a>
      </p>
    </AccountPage>
  )
}
