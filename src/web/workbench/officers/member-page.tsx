import type { ComponentChildren } from 'preact'
import type { FoundMember } from '#core/people/officers/queries/find-member.ts'
import type { ListedAct } from '#core/people/officers/queries/list-acts.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { isRefused } from '#ui/form/error-summary.tsx'
import { longDay, number } from '#ui/format.ts'
import { roleOf } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { BackLink, Refusal } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import type { PostField } from './form.ts'
import { MemberActs } from './member-acts.tsx'
import type { PostChoices } from './post-fields.tsx'
import { SecondFactor, seenWords } from './signs.tsx'
import { Trail } from './trail.tsx'

export type MemberProps = {
  visit: WorkVisit
  member: FoundMember
  acts: readonly ListedAct[]
  choices: PostChoices
  form: Form<PostField>
  refusal: string | undefined
  /** Why nothing may be done here by whoever looks */
  closed: string | null
  now: Date
}

export function MemberPage(props: MemberProps) {
  const { visit, member, refusal, form, closed } = props
  return (
    <WorkPage visit={visit} title={member.name} isRefused={isRefused(form) || refusal !== undefined}>
      <div class="workpage slim flow">
        <header class="workhead">
          <BackLink href={routes.officers.members.href({})} label="Petugas" />
          <h1>{member.name}</h1>
          <p class="muted small">
            {roleOf(member.role, member.mandate)}, {member.agency}
            {!member.isActive && ' (nonaktif)'}
          </p>
        </header>
        <Refusal words={refusal} />
        <div class="workgrid">
          <div class="flow">
            <Facts {...props} />
            <Trail {...props} />
          </div>
          <div class="flow">
            {closed ? (
              <Flash title="Tidak dapat Anda ubah">
                <p>{closed}</p>
              </Flash>
            ) : (
              <MemberActs {...props} />
            )}
          </div>
        </div>
      </div>
    </WorkPage>
  )
}

const Facts = ({ member, now }: MemberProps) => (
  <section class="panel flow" aria-labelledby="akun">
    <h2 id="akun">Akun</h2>
    <dl class="account-facts">
      <Fact label="Email dinas">{member.email}</Fact>
      <Fact label="Bertugas sejak">{longDay(member.since, 'id')}</Fact>
      {member.invitedBy && <Fact label="Diundang oleh">{member.invitedBy}</Fact>}
      <Fact label="Terakhir masuk">{seenWords(member.seenAt, now)}</Fact>
      <Fact label="Langkah kedua">
        <SecondFactor {...member} />
      </Fact>
      {member.isActive && <Fact label="Sedang masuk di">{number(member.sessions, 'id')} peramban</Fact>}
      {member.isActive && <Fact label="Laporan yang ditangani">{number(member.handled, 'id')}</Fact>}
      {member.scope.regionCode && <Fact label="Wilayah">{member.scope.regionCode}</Fact>}
      {member.scope.categoryIds && (
        <Fact label="Kategori">{number(member.scope.categoryIds.length, 'id')} kategori</Fact>
      )}
    </dl>
  </section>
)

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
