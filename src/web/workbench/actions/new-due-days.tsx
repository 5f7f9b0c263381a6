/** By when a report would be due as each of the kinds it might be: said before it is sent, because it may be late at once. */
import { findCalendar } from '#core/calendars/queries/find-calendar.ts'
import { findPolicyOf } from '#core/calendars/queries/find-policy.ts'
import type { Limit } from '#core/calendars/rules/clock.ts'
import { isOpen } from '#core/calendars/rules/clock.ts'
import { dueOn } from '#core/calendars/rules/clocks.ts'
import type { PolicyBody } from '#core/calendars/rules/policy.ts'
import type { Db } from '#core/deps.ts'
import type { Day } from '#core/ids.ts'
import { recounted } from '#core/reports/rules/reclassify.ts'
import { CLASSIFICATIONS, type Classification, WEIGHTS, type Weight } from '#core/reports/rules/terms.ts'
import { Flash } from '#ui/flash.tsx'
import { longDay } from '#ui/format.ts'
import { inWords } from '#web/limits.ts'
import type { ReportView } from '../report/view.ts'
import { classificationWords, weightWords } from '../words.ts'

export type NewDueDay = {
  readonly words: string
  readonly limit: Limit
  readonly dueOn: Day
  readonly isProvisional: boolean
  readonly isLate: boolean
  readonly isNow: boolean
}

type Kind = { readonly classification: Classification; readonly weight: Weight }

/** None when the follow-up is over: then nothing is measured again. */
export async function findNewDueDays(db: Db, { report, now }: ReportView): Promise<readonly NewDueDay[]> {
  const clock = report.clocks.find(({ kind, ...one }) => kind === 'follow_up' && isOpen(one))
  const { classification, weight } = report
  if (!clock || !classification || !weight) return []
  const [policy, calendar] = await Promise.all([findPolicyOf(db, clock.policyId), findCalendar(db, clock.agencyId)])
  const law = { policyOf: () => policy, calendarOf: () => calendar }
  return kindsOf(policy, { classification, weight }).map(({ words, ...kind }) => {
    const counted = recounted(clock, kind, law)
    const isNow = kind.classification === classification && kind.weight === weight
    return {
      words,
      limit: counted.limit,
      dueOn: dueOn(counted, calendar),
      isProvisional: counted.provisional,
      isLate: counted.dueAt <= now,
      isNow,
    }
  })
}

/** What the limit depends on: the weight, or the classification. */
function kindsOf({ followUp }: PolicyBody, { classification, weight }: Kind): readonly (Kind & { words: string })[] {
  return followUp.by === 'weight'
    ? WEIGHTS.map(one => ({ classification, weight: one, words: `Bobot ${weightWords[one].toLowerCase()}` }))
    : CLASSIFICATIONS.map(one => ({ classification: one, weight, words: classificationWords[one] }))
}

export function NewDueDays({ days }: { days: readonly NewDueDay[] }) {
  if (days.length === 0) return <p class="hint">Jam tindak lanjut sudah berhenti: tenggatnya tidak berubah.</p>
  return (
    <div class="flow tight">
      <ul class="deadline" aria-label="Tenggat tindak lanjut menurut pilihan">
        {days.map(({ words, limit, dueOn: day, isProvisional, isLate, isNow }) => (
          <li key={words} data-tone={isLate ? 'belum' : undefined}>
            <span>
              {words}
              {isNow && ' (sekarang)'}
            </span>
            <b>{longDay(day, 'id')}</b>
            <small>
              {inWords(limit, 'id')}
              {isProvisional && ' (sementara)'}
              {isLate && ', sudah lewat'}
            </small>
          </li>
        ))}
      </ul>
      {days.some(({ isLate, isNow }) => isLate && !isNow) && (
        <Flash tone="belum" title="Dapat langsung terlambat">
          <p>Dengan pilihan yang tenggatnya sudah lewat, laporan ini terlambat begitu dikirim.</p>
        </Flash>
      )}
    </div>
  )
}
