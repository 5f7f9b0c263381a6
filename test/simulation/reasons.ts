/** The archive reasons of the reference data. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'

const rows = z
  .array(z.object({ key: z.string(), set_by: z.string(), ask_first: z.string(), objection_allowed: z.string() }))
  .parse(parse(readFileSync('db/reference/archive-reasons.csv', 'utf8'), { columns: true }))

export const ARCHIVE_REASONS = rows.map(({ key, set_by, ask_first }) => ({
  key,
  setBy: set_by,
  askFirst: ask_first === 'yes',
}))

export const NO_OBJECTION: readonly string[] = rows
  .filter(({ objection_allowed }) => objection_allowed === 'no')
  .map(({ key }) => key)
