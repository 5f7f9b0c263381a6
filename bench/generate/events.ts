import type { Random } from './random.ts'
import { type Happening, type Subject, messageId } from './subject.ts'
import type { Rows } from './tables.ts'

/** A line of history for each step, with as much detail as the rules write. */
export function eventRows(random: Random, subject: Subject): Pick<Rows, 'report_events'> {
  const rows = subject.history.map((step, place) => [
    messageId(subject, place),
    subject.filedYear,
    subject.id,
    step.event,
    step.by === 'holder' || step.by === 'verifier' ? 'officer:1' : step.by,
    step.by === 'holder' ? subject.unit.id : step.by === 'verifier' ? subject.verifierId : null,
    step.at,
    {
      ...detailOf(step, subject),
      ...(step.message && { messageId: messageId(subject, place), digest: random.bytes(32).toString('hex') }),
    },
  ])
  return { report_events: rows }
}

function detailOf({ event, by }: Happening, { unit, verifierId }: Subject): object {
  if (event === 'report.submitted') return { channel: 'web', to: verifierId, region: null }
  if (event === 'report.forwarded_on') return { to: unit.id, from: unit.topId, binding: false }
  if (event === 'report.asked') return { side: 'verifier', before: 'received' }
  if (event === 'report.closed')
    return { reason: by === 'system' ? 'no_response' : 'satisfied', rating: null, statement: null }
  if (event === 'report.archived') return { reason: 'outside-public-service' }
  if (event !== 'report.forwarded') return {}
  const decided = { classification: 'complaint_service', weight: 'medium', published: true }
  return { to: unit.id, from: verifierId, supporting: [], copies: [], ...decided }
}
