/**
 * Who is shown to have a report open. Policy choice: whoever could do something with it now, because two of them may do the same
 * work twice. Leaders and overseers, who only read, neither appear nor disturb anybody; nobody is ever kept from anything.
 */

/** How often a page that is open says so. */
export const BEAT_SECONDS = 20

/** Whoever has not been heard of for so long has left: two beats may go missing. */
const GONE_AFTER_SECONDS = 50

/** Whoever says that they leave may only be going to the next page of the same report. */
export const LEAVING_SECONDS = 4

export const isPresentSince = (now: Date): Date => new Date(now.getTime() - GONE_AFTER_SECONDS * 1000)

/** As if last heard of when only the time of leaving was left. */
export const lastHeardOnLeaving = (now: Date): Date =>
  new Date(now.getTime() - (GONE_AFTER_SECONDS - LEAVING_SECONDS) * 1000)

/** @param actions what the officer may do with the report now */
export const appears = (actions: readonly unknown[]): boolean => actions.length > 0
