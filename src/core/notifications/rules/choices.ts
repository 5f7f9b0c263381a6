/**
 * Which messages a person wants to get, and by which channel. docs/domain.md §8. Whoever reports is owed three of them, since
 * a right hangs on each: to complete what is asked for, to object to a closing, to object to an archiving (Permen PANRB
 * 62/2018). Those always reach the person somewhere; which are usual is a policy choice: docs/decisions/0108.
 */
import type { NoticeKind } from './audience.ts'

export const CHANNELS = ['email', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** What a person chooses about; several messages may belong to one. */
export const NOTICE_EVENTS = [
  'received',
  'asked',
  'forwarded',
  'progress',
  'answered',
  'window',
  'closed',
  'archived',
  'objection',
  'escalated',
  'followed',
] as const
export type NoticeEvent = (typeof NOTICE_EVENTS)[number]

/** Kinds that stand here not, such as that an identity was revealed, are told by every channel whatever was chosen. */
export const EVENT_OF: Partial<Record<NoticeKind, NoticeEvent>> = {
  received: 'received',
  asked: 'asked',
  completion_reminder: 'asked',
  forwarded: 'forwarded',
  merged: 'forwarded',
  unmerged: 'forwarded',
  progress: 'progress',
  answered: 'answered',
  window_reminder: 'window',
  window_extended: 'window',
  closed: 'closed',
  archived: 'archived',
  blocked: 'archived',
  unblocked: 'archived',
  objection_received: 'objection',
  objection_upheld: 'objection',
  objection_rejected: 'objection',
  escalated: 'escalated',
  followed_answered: 'followed',
  followed_closed: 'followed',
}

const NEEDED: readonly NoticeEvent[] = ['asked', 'closed', 'archived']
export const isNeeded = (event: NoticeEvent): boolean => NEEDED.includes(event)

/** By SMS, which costs the service money and the reader attention, only what asks something of the reader or ends the matter. */
const USUAL_BY_SMS: readonly NoticeEvent[] = ['asked', 'answered', 'window', 'closed', 'archived', 'objection']

export const isUsual = (event: NoticeEvent, channel: Channel): boolean =>
  channel === 'email' || USUAL_BY_SMS.includes(event)

/** Where somebody chose otherwise than usual. */
export type Choice = { readonly event: NoticeEvent; readonly channel: Channel; readonly isWanted: boolean }
export type Reach = Readonly<Record<Channel, boolean>>

export const isWanted = (choices: readonly Choice[], event: NoticeEvent, channel: Channel): boolean =>
  choices.find(one => one.event === event && one.channel === channel)?.isWanted ?? isUsual(event, channel)

/** By which channels this message goes. What is needed goes somewhere, even where the only channel chosen is gone. */
export function channelsFor(kind: NoticeKind, reach: Reach, choices: readonly Choice[]): readonly Channel[] {
  const open = CHANNELS.filter(channel => reach[channel])
  const event = EVENT_OF[kind]
  if (!event) return open
  const wanted = open.filter(channel => isWanted(choices, event, channel))
  return wanted.length === 0 && isNeeded(event) ? open.slice(0, 1) : wanted
}

/** What may not be chosen: a needed message that would reach the person nowhere. */
export const silenced = (reach: Reach, choices: readonly Choice[]): readonly NoticeEvent[] =>
  NEEDED.filter(event => CHANNELS.every(channel => !reach[channel] || !isWanted(choices, event, channel)))
