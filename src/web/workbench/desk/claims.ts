/** What each agency said when it gave a report up: its own words, and whom it named. Nobody sums it up. */
import type { AgencyId } from '#core/ids.ts'
import type { DetailedEvent, DetailedMessage, OfficerDetails } from '#core/reports/queries/find-officer-details.ts'

export type Claim = {
  readonly message: DetailedMessage
  readonly competent: { readonly id: AgencyId | null; readonly name: string } | null
}

const GIVING_UP: readonly DetailedMessage['kind'][] = ['return', 'redirect']

/** The line of history that says whom it named. */
const isOf = ({ at, agency }: DetailedMessage, event: DetailedEvent): boolean =>
  Boolean(event.competent) && event.at.getTime() === at.getTime() && event.agency === (agency?.name ?? null)

/** The last of each agency, in the order in which they spoke. */
export function claimsOf({ messages, events }: Pick<OfficerDetails, 'messages' | 'events'>): readonly Claim[] {
  const all = messages
    .filter(({ kind }) => GIVING_UP.includes(kind))
    .map((message): Claim => {
      const event = events.find(one => isOf(message, one))
      return { message, competent: event?.competent ? { id: event.competentId ?? null, name: event.competent } : null }
    })
  const isLast = ({ message }: Claim, place: number) =>
    !all.slice(place + 1).some(later => later.message.agency?.name === message.agency?.name)
  return all.filter(isLast)
}
