/** A row of a queue of decisions: who stands against whom, what is known of it, and the way straight to deciding. */
import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { heldDays } from '#core/calendars/rules/held-days.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { type Matter, findMatters } from '#core/reports/queries/find-matters.ts'
import type { InboxRow } from '#core/reports/queries/list-inbox.ts'
import type { Queue } from '#core/reports/rules/queues.ts'
import type { WorkRow } from '#ui/work-list.tsx'
import { inWords } from '#web/limits.ts'
import { routes } from '#web/routes.ts'
import { endingWords } from '../words.ts'

type Said = Pick<WorkRow, 'between' | 'facts' | 'act'>
type Looked = { readonly calendarOf: (id: AgencyId) => Calendar; readonly now: Date }

/** Of every decision (keys.ts) */
const KEY = 'g'

/** What each queue of decisions says of a report; the others say nothing more than the list does. */
const SAYING: Partial<Record<Queue, (matter: Matter, number: string, looked: Looked) => Said>> = {
  arbitration: (matter, nomor, looked) => ({
    between: partiesOf(matter),
    facts: [
      `${matter.returns} kali kembali`,
      ...usedOf(matter, looked),
      ...(matter.hasForwarded ? ['Anda pernah meneruskannya: admin nasional lain yang memutus'] : []),
    ],
    act: matter.hasForwarded
      ? undefined
      : { href: routes.officers.arbitrate.href({ nomor }), words: 'Putuskan', icon: 'scale', key: KEY },
  }),
  objections: ({ against, judge }, nomor) => ({
    facts: [...(against ? [`Atas ${endingWords[against].toLowerCase()}`] : []), ...(judge ? [`Diputus ${judge}`] : [])],
    act: { href: routes.officers.decideObjection.href({ nomor }), words: 'Putuskan', icon: 'scale', key: KEY },
  }),
  second_signature: ({ proposer, answers, replies }, nomor) => ({
    facts: [...(proposer ? [`Diusulkan ${proposer}`] : []), `${answers} jawaban, ${replies} tanggapan`],
    act: { href: routes.officers.approveClosing.href({ nomor }), words: 'Periksa', icon: 'sign', key: KEY },
  }),
}

/** The last two who gave it up; where there was one only, whom it named. */
function partiesOf({ givenBack }: Matter): readonly [string, string] | undefined {
  const names = [...new Set(givenBack.map(({ by }) => by))]
  const last = givenBack.at(-1)
  const [one, other] = names.length > 1 ? names.slice(-2) : [names[0], last?.competent ?? undefined]
  return one && other ? [one, other] : undefined
}

function usedOf({ followUp }: Matter, { calendarOf, now }: Looked): readonly string[] {
  if (!followUp) return []
  const whole = { holdings: [{ agencyId: followUp.agencyId, from: followUp.startedAt }], now }
  const used = heldDays(followUp, calendarOf(followUp.agencyId), whole)[0]?.days ?? 0
  return [`terpakai ${used} dari ${inWords(followUp.limit, 'id')}`]
}

/** For the rows of one page of a queue. */
export async function mattersIn(
  db: Db,
  officer: Officer,
  { queue, rows, now }: { queue: Queue; rows: readonly Pick<InboxRow, 'id' | 'number'>[]; now: Date },
): Promise<ReadonlyMap<ReportId, Said>> {
  const say = SAYING[queue]
  if (!say) return new Map()
  const matters = await findMatters(
    db,
    officer,
    rows.map(({ id }) => id),
  )
  const calendarOf = await findCalendars(
    db,
    matters.flatMap(({ followUp }) => followUp?.agencyId ?? []),
  )
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  return new Map(matters.map(matter => [matter.id, say(matter, numbers.get(matter.id) ?? '', { calendarOf, now })]))
}
