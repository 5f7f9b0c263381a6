import { SALT_BYTES, publishedCopy } from '#core/reports/thread/message.ts'
import type { Random } from './random.ts'
import { type Subject, messageId } from './subject.ts'
import type { Rows } from './tables.ts'
import { answerOf, bodyOf, titleOf } from './words.ts'

const OUTCOMES = ['resolved', 'resolved', 'partly', 'scheduled', 'not_possible'] as const

/** A text for each step that has one. The reporter's words are published when the report is. */
export function messageRows(random: Random, subject: Subject): Pick<Rows, 'report_messages'> {
  const rows = subject.history.flatMap(({ message, by, at }, place) => {
    if (!message) return []
    const isReport = message.kind === 'report'
    const isOfficer = by === 'holder' || by === 'verifier'
    const title = isReport ? titleOf(random) : null
    const body = isReport ? bodyOf(random) : answerOf(random)
    const isCopied = !isReport || subject.isPublic
    return [
      [
        messageId(subject, place),
        subject.filedYear,
        subject.id,
        message.kind,
        isOfficer ? 'officer:1' : 'reporter',
        by === 'holder' ? subject.unit.id : by === 'verifier' ? subject.verifierId : null,
        message.visibility,
        title,
        body,
        isCopied ? title : null,
        isCopied ? publishedCopy(body) : null,
        message.kind === 'answer' ? random.pick(OUTCOMES) : null,
        random.bytes(SALT_BYTES),
        at,
      ],
    ]
  })
  return { report_messages: rows }
}
