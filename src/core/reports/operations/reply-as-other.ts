import type { Deps } from '#core/deps.ts'
import { repliedByOther, replyAlone, replyToPrimary } from '../rules/reply-as-other.ts'
import type { Change, Changed } from './change-report.ts'
import type { FromReporter } from './complete-report.ts'
import { throughPrimary } from './through-primary.ts'

/** The reporter of a merged report replies. */
export const replyAsOther = (deps: Deps, change: Change, { body, attachments }: FromReporter): Promise<Changed> =>
  throughPrimary(deps, change, {
    message: { kind: 'reply', visibility: 'public', body, attachments },
    own: (report, ruling) => replyToPrimary(report, ruling, attachments.length),
    onPrimary: repliedByOther,
    passedOn: { kind: 'reply_of_other', visibility: 'public' },
    alone: (report, ruling) => replyAlone(report, ruling, attachments.length),
  })
