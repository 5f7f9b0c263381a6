/** Answers of the agency and replies of the reporter, each beside the other it belongs to. */
import type { DetailedMessage } from '#core/reports/queries/find-officer-details.ts'

export type Round = { readonly answer: DetailedMessage | null; readonly reply: DetailedMessage | null }

/** A reply belongs to the answer before it; what was answered or replied to twice begins a round of its own. */
export function roundsOf(messages: readonly DetailedMessage[]): readonly Round[] {
  return messages.reduce<readonly Round[]>((rounds, message) => {
    if (message.kind === 'answer') return [...rounds, { answer: message, reply: null }]
    if (message.kind !== 'reply') return rounds
    const last = rounds.at(-1)
    return last && !last.reply
      ? [...rounds.slice(0, -1), { ...last, reply: message }]
      : [...rounds, { answer: null, reply: message }]
  }, [])
}
