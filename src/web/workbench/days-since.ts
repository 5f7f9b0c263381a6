import { dayNumberIn } from '#core/calendars/rules/days.ts'

/** Days of the calendar in WIB, as the limit of the Ombudsman counts them: what was sent yesterday is one day old, at any hour. */
export const daysSince = (from: Date, to: Date): number =>
  dayNumberIn('Asia/Jakarta', to) - dayNumberIn('Asia/Jakarta', from)
