/** Reads db/reference/holidays.json and policies.json; a mistake in them stops loading with the place of the mistake. */
import * as z from 'zod'
import { OFFICER_ROLES } from '#core/people/actor.ts'
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import { CLOCK_KINDS, LIMIT_UNITS } from './rules/clock.ts'
import { parseDay } from './rules/days.ts'
import type { LimitedKind, PolicyBody } from './rules/policy.ts'

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: `${text} is not a day` })
  return z.NEVER
})

const year = z.int().min(2000).max(2999)

const decrees = z.object({
  years: z.array(
    z.object({
      year,
      decree: z.string().min(1),
      source: z.string().min(1),
      days: z.array(z.object({ day, kind: z.enum(['holiday', 'collective_leave']), name: z.string().min(1) })),
    }),
  ),
})

export type Decree = z.output<typeof decrees>['years'][number]

const limit = z.object({ value: z.int().min(1).max(1000), unit: z.enum(LIMIT_UNITS) })
const count = z.int().min(0).max(1000)

const LIMITED_KINDS = CLOCK_KINDS.filter(
  (kind): kind is LimitedKind => kind !== 'follow_up' && kind !== 'supporting_part',
)

/** What a policy may say; also the check for a version that a national admin edits. */
const policyBody: z.ZodType<PolicyBody> = z.object({
  name: z.string().min(1),
  source: z.string().min(1),
  limits: z.record(z.enum(LIMITED_KINDS), limit),
  followUp: z.discriminatedUnion('by', [
    z.object({ by: z.literal('weight'), limits: z.record(z.enum(WEIGHTS), limit) }),
    z.object({ by: z.literal('classification'), limits: z.record(z.enum(CLASSIFICATIONS), limit) }),
  ]),
  supportingPartDaysBeforeLead: count,
  nearPercent: z.int().min(1).max(100),
  lateLadder: z.array(
    z.object({ role: z.enum(OFFICER_ROLES).extract(['coordinator', 'leader', 'overseer']), afterDaysOver: count }),
  ),
  maximumAsksPerSide: count,
  completionRemindersBefore: z.array(count),
  windowRemindersBefore: z.array(count),
  windowExtension: count,
  returnsBeforeArbitration: count,
  repliesBeforeUnfoundedDispute: count,
  ownChoices: z.array(z.string()),
})

const policies = z.array(
  z.object({
    key: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().min(1),
    /** Null: kept ready, not in force. */
    validFrom: z.iso
      .datetime({ offset: true })
      .nullable()
      .transform(text => (text === null ? null : new Date(text))),
    body: policyBody,
  }),
)

export type ReferencePolicy = z.output<typeof policies>[number]

export const parseDecrees = (text: string): readonly Decree[] => decrees.parse(JSON.parse(text)).years

export const parsePolicies = (text: string): readonly ReferencePolicy[] => policies.parse(JSON.parse(text))
