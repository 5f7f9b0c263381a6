import type { ComponentChildren } from 'preact'
import type { FoundMember } from '#core/people/officers/queries/find-member.ts'
import { number } from '#ui/format.ts'
import { Ticks } from '#ui/ticks.tsx'
import { roleOf } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { BackLink, Refusal } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'

type Props = {
  visit: WorkVisit
  member: FoundMember
  /** A question, with the verb of the button */
  title: string
  follows: readonly string[]
  stays: readonly string[]
  refusal?: string | undefined
  isRefused: boolean
  /** The answer */
  children: ComponentChildren
}

/** What follows from an act on somebody's account and what stays, before it is done. */
export function QuestionPage({ visit, member, title, follows, stays, refusal, isRefused, children }: Props) {
  return (
    <WorkPage visit={visit} title={title} isRefused={isRefused}>
      <div class="workpage slim flow">
        <header class="workhead">
          <BackLink href={hrefOf(member)} label={member.name} />
          <h1>{title}</h1>
          <p class="muted small">
            {roleOf(member.role, member.mandate)}, {member.agency}
          </p>
        </header>
        <Refusal words={refusal} />
        <section class="panel" aria-labelledby="terjadi">
          <h2 id="terjadi">Yang terjadi seketika</h2>
          <Ticks items={follows.map(words => ({ words, icon: 'alert' as const }))} />
        </section>
        <section class="panel" aria-labelledby="tetap">
          <h2 id="tetap">Yang tetap</h2>
          <Ticks items={stays} />
        </section>
        <section class="panel dangerzone">{children}</section>
      </div>
    </WorkPage>
  )
}

export const WayOut = ({ member, children }: { member: FoundMember; children: string }) => (
  <a href={hrefOf(member)}>{children}</a>
)

/** All of them, with how many there are now. */
export const browsersIn = (sessions: number): string =>
  sessions > 0 ? `semua peramban (sekarang ${number(sessions, 'id')})` : 'semua peramban'

const hrefOf = ({ id }: FoundMember) => routes.officers.member.href({ id: String(id) })
