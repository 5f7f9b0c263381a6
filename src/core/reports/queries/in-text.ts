import { type RawBuilder, sql } from 'kysely'

/**
 * Writes a year, or what an officer may see, into the text of a statement instead of sending it beside. There are few of
 * them, and with them as parameters PostgreSQL plans anew for each call, to leave out the partitions of all other years:
 * measured at 2.7 ms of planning for 0.4 ms of reading an officer's page.
 */
export const inText = <Value extends number | boolean>(value: Value): RawBuilder<Value> => sql.lit(value)
