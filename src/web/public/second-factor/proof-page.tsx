import type { ComponentChildren } from 'preact'
import type { Form } from '#platform/http/form.ts'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PublicPage } from '#web/frame.tsx'
import type { Visit } from '#web/visit.ts'

type Props = {
  visit: Visit
  title: string
  lead: ComponentChildren
  form: Form<string>
  hasPasskey: boolean
  /** Questions that somebody has here, and their answers. */
  notes: readonly (readonly [question: string, answer: string])[]
  children: ComponentChildren
}

/** The frame of every page on which people prove who they are, or will be able to. */
export const ProofPage = ({ visit, title, lead, form, hasPasskey, notes, children }: Props) => (
  <PublicPage
    visit={visit}
    title={title}
    robots="noindex"
    isRefused={isRefused(form)}
    islands={hasPasskey ? ['passkey'] : []}
  >
    <div class="wrap auth">
      <div class="auth-box flow">
        <h1>{title}</h1>
        <p class="muted">{lead}</p>
        <ErrorSummary form={form} />
        {children}
      </div>
      <aside>
        {notes.map(([question, answer]) => (
          <div key={question} class="panel soft flow">
            <h2>{question}</h2>
            <p class="small">{answer}</p>
          </div>
        ))}
      </aside>
    </div>
  </PublicPage>
)
