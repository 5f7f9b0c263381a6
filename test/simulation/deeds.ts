/**
 * What people may take it into their heads to do with a report. One entry for each action of the lifecycle that a person
 * takes; a new action is one entry more. The rules decide whether it may be done.
 */
import type { Chance } from '../../db/demo/chance.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { Decision } from '#core/decision.ts'
import type { CategoryId, MessageId } from '#core/ids.ts'
import { partyOf } from '#core/people/actor.ts'
import { arbitrate } from '#core/reports/rules/arbitrate.ts'
import { ask, complete } from '#core/reports/rules/ask.ts'
import { archive, closeOnStatement, closeSatisfied, withdraw } from '#core/reports/rules/close.ts'
import type { ReportEvent } from '#core/reports/rules/events.ts'
import { forward } from '#core/reports/rules/forward.ts'
import { answer, note, sendBack, start } from '#core/reports/rules/handle.ts'
import { forwardOn, redirect, returnReport } from '#core/reports/rules/hand-over.ts'
import type { Action } from '#core/reports/rules/lifecycle.ts'
import { changePrivacy, redact } from '#core/reports/rules/privacy.ts'
import { message, reply } from '#core/reports/rules/reply.ts'
import type { Report, Ruling } from '#core/reports/rules/report.ts'
import { CLASSIFICATIONS, OUTCOMES, VISIBILITIES, WEIGHTS } from '#core/reports/rules/terms.ts'
import { connectionOf, someAgencies, someNext, somewhere } from './country.ts'
import { HARD_DEEDS } from './hard-deeds.ts'
import { ARCHIVE_REASONS } from './reasons.ts'
import type { Life, World } from './world.ts'

export type Turn = {
  readonly world: World
  readonly life: Life
  readonly report: Report
  readonly ruling: Ruling
  readonly chance: Chance
}

export type Decided = Decision<Report, ReportEvent, string>

export type Deed = {
  readonly action: Action
  /** How eagerly people do it when they may: what ends everything, or changes little, seldom. */
  readonly weight: number
  /** The report's own decision, and with it those of other reports that the same change reaches. */
  attempt(turn: Turn): Decided | readonly Decided[]
}

const at = ({ world: { country }, report, chance }: Turn) => ({ country, report, chance })

const STRAIGHT_DEEDS: readonly Deed[] = [
  {
    action: 'forward',
    weight: 12,
    attempt(turn) {
      const { report, ruling, chance, world } = turn
      const lead = somewhere(at(turn))
      const isAccusing = chance.isIn(report.isAboutStaff ? 0.8 : 0.15)
      return forward(
        report,
        {
          lead,
          connection: connectionOf(world.country, lead),
          supporting: someAgencies(at(turn)),
          copies: someAgencies(at(turn)),
          classification: chance.pick(CLASSIFICATIONS),
          weight: chance.pick(WEIGHTS),
          category: chance.isIn(0.5) ? { id: 7 as CategoryId, sensitive: chance.isIn(0.1) } : null,
          accusedAgencyId: isAccusing ? (report.addressed?.id ?? chance.pick(world.country.agencies).id) : null,
          anonymous: chance.isIn(0.1),
          confidential: chance.isIn(0.1),
        },
        ruling,
      )
    },
  },
  {
    action: 'redirect',
    weight: 3,
    attempt: turn =>
      redirect(turn.report, { root: turn.world.country.root, competent: otherAgency(turn) }, turn.ruling),
  },
  { action: 'ask', weight: 2, attempt: ({ report, ruling }) => ask(report, ruling) },
  { action: 'complete', weight: 6, attempt: ({ report, ruling }) => complete(report, ruling) },
  { action: 'message', weight: 0.4, attempt: ({ report, ruling }) => message(report, ruling) },
  {
    action: 'forward_on',
    weight: 4,
    attempt(turn) {
      const next = someNext(at(turn))
      return forwardOn(turn.report, { ...next, connection: connectionOf(turn.world.country, next) }, turn.ruling)
    },
  },
  {
    action: 'return',
    weight: 4,
    attempt(turn) {
      const { root, places } = turn.world.country
      return returnReport(turn.report, { competent: otherAgency(turn), root, places }, turn.ruling)
    },
  },
  {
    action: 'arbitrate',
    weight: 8,
    attempt(turn) {
      const { life, report, ruling, world } = turn
      const lead = somewhere(at(turn))
      const hasForwarded = life.events.some(({ name, party }) => HANDS.includes(name) && party === partyOf(ruling.by))
      return arbitrate(
        report,
        { lead, connection: connectionOf(world.country, lead), dueOn: null, hasForwarded },
        ruling,
      )
    },
  },
  { action: 'start', weight: 4, attempt: ({ report, ruling }) => start(report, ruling) },
  {
    action: 'note',
    weight: 1,
    attempt: ({ report, ruling, chance }) => note(report, chance.pick(VISIBILITIES), ruling),
  },
  {
    action: 'answer',
    weight: 8,
    attempt: ({ report, ruling, chance }) => answer(report, chance.pick(OUTCOMES), ruling),
  },
  { action: 'send_back', weight: 1, attempt: ({ report, ruling }) => sendBack(report, ruling) },
  {
    action: 'reply',
    weight: 8,
    attempt: ({ report, ruling, chance }) =>
      reply(report, new Date(ruling.at.getTime() - chance.between(0, 48) * 3_600_000), ruling),
  },
  {
    action: 'close_satisfied',
    weight: 1.5,
    attempt: ({ report, ruling, chance }) => closeSatisfied(report, chance.pick([null, 1, 3, 5]), ruling),
  },
  {
    action: 'close_on_statement',
    weight: 0.6,
    attempt: ({ report, ruling }) => closeOnStatement(report, 1 as MessageId, ruling),
  },
  {
    action: 'archive',
    weight: 0.5,
    attempt: ({ report, ruling, chance }) => archive(report, chance.pick(ARCHIVE_REASONS), ruling),
  },
  { action: 'withdraw', weight: 0.06, attempt: ({ report, ruling }) => withdraw(report, ruling) },
  { action: 'redact', weight: 0.1, attempt: ({ report, ruling }) => redact(report, [], ruling) },
  {
    action: 'tighten_privacy',
    weight: 0.1,
    attempt: ({ report, ruling, chance }) => changePrivacy(report, tightened(report, chance), ruling),
  },
  {
    action: 'loosen_privacy',
    weight: 0.15,
    attempt: ({ report, ruling, chance }) =>
      changePrivacy(report, { anonymous: false, confidential: chance.isIn(0.3) && report.isConfidential }, ruling),
  },
]

export const DEEDS: readonly Deed[] = [...STRAIGHT_DEEDS, ...HARD_DEEDS]

const HANDS: readonly string[] = ['report.forwarded', 'report.forwarded_on', 'report.arbitrated']

const otherAgency = ({ world: { country }, chance }: Turn): Agency => chance.pick(country.agencies)

const tightened = ({ isAnonymous, isConfidential }: Report, chance: Chance) => ({
  anonymous: isAnonymous || chance.isIn(0.5),
  confidential: isConfidential || chance.isIn(0.5),
})
