import { initialsOf, shortDay } from '#ui/format.ts'
import { Paragraphs } from '#ui/thread.tsx'
import type { ReportView } from '../report/view.ts'
import { type Claim, claimsOf } from './claims.ts'

/** Two views side by side, the same size: each agency's words, its day, and whom it proposes. */
export function Claims({ view, title }: { view: ReportView; title: string }) {
  const claims = claimsOf(view.details)
  if (claims.length === 0) return null
  return (
    <section class="panel" aria-labelledby="pendapat">
      <header>
        <h2 id="pendapat">{title}</h2>
      </header>
      <div class="claims">
        {claims.map(claim => (
          <Said key={claim.message.id} claim={claim} now={view.now} />
        ))}
      </div>
    </section>
  )
}

function Said({ claim: { message, competent }, now }: { claim: Claim; now: Date }) {
  const { agency, officer, at, kind, body } = message
  const did = kind === 'redirect' ? 'mengalihkan' : 'mengembalikan'
  return (
    <article>
      <header>
        <span class="avatar agency" aria-hidden="true">
          {initialsOf(agency?.shortName ?? '?')}
        </span>
        <div>
          <h3>{agency?.name ?? 'Instansi'}</h3>
          <p class="small muted">
            {did} <time dateTime={at.toISOString()}>{shortDay(at, 'id', undefined, now)}</time>
            {officer && `, ${officer}`}
          </p>
        </div>
      </header>
      <blockquote>
        <Paragraphs text={body} />
      </blockquote>
      {competent && (
        <p class="small">
          <span class="muted">Mengusulkan</span> <b>{competent.name}</b>
        </p>
      )}
    </article>
  )
}
