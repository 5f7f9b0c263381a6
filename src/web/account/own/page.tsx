import { ButtonLink } from '#ui/form/button.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { Reads, type Readings } from './reads.tsx'
import { text } from './text.ts'

type Props = Readings & { visit: Visit; isOfficer: boolean }

/** What the service keeps of somebody: a copy, who looked, and the way out. */
export function OwnAccountPage({ visit, isOfficer, ...readings }: Props) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage visit={visit} title={said.title} lead={said.lead} here="own">
      <section class="panel flow tight">
        <h2>{said.download}</h2>
        <p class="small muted">{said.downloadWhy}</p>
        <p>
          <ButtonLink icon="download" href={routes.account.download.href({}, language)}>
            {said.downloadNow}
          </ButtonLink>
        </p>
      </section>
      <Reads {...readings} language={language} />
      <section class="panel dangerzone flow tight">
        <h2>{said.erase}</h2>
        {isOfficer ? (
          <p class="small">{said.officer}</p>
        ) : (
          <>
            <p class="small">{said.eraseShort}</p>
            <p>
              <ButtonLink look="danger" href={routes.account.erasure.href({}, language)}>
                {said.eraseGo}
              </ButtonLink>
            </p>
          </>
        )}
      </section>
    </AccountPage>
  )
}
