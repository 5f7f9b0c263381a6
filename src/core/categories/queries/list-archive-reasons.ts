import type { Db } from '#core/deps.ts'
import { slowChanging } from '#core/reference/slow-changing.ts'

export type ArchiveReason = {
  readonly slug: string
  readonly name: string
  readonly setBy: 'verifier' | 'system' | 'reporter'
  /** May only be given after the reporter was asked. */
  readonly askFirst: boolean
  /** Without words of its own the reporter reads the reason's text. */
  readonly explanationRequired: boolean
  readonly objectionAllowed: boolean
  /** With `{variables}` to fill in. */
  readonly textToReporter: string
  readonly officerGuidance: string
}

/** Why a report may be archived, in the order shown. Remembered for half a minute. */
export const listArchiveReasons = slowChanging((db: Db): Promise<readonly ArchiveReason[]> =>
  db
    .selectFrom('archive_reasons')
    .select([
      'slug',
      'name',
      'set_by as setBy',
      'ask_first as askFirst',
      'explanation_required as explanationRequired',
      'objection_allowed as objectionAllowed',
      'text_to_reporter as textToReporter',
      'officer_guidance as officerGuidance',
    ])
    .where('active', '=', true)
    .orderBy('position')
    .execute(),
)
