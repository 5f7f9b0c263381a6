import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'

/** Reads a CSV file of reference data; a row that does not fit stops the start with the file, the row and the reason. */
export function readTable<Row>(path: string, row: z.ZodType<Row>): Row[] {
  const result = z.array(row).safeParse(parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }))
  if (!result.success) throw new Error(`${path} cannot be read:\n${z.prettifyError(result.error)}`)
  return result.data
}

/** Reads a large CSV file without naming or checking its columns: a tenth of a second for 80,000 rows instead of one. */
export function readRows(path: string): string[][] {
  return parse(readFileSync(path), { from_line: 2, skip_empty_lines: true })
}

/** A cell that may be empty. */
export const optional = z.string().transform(cell => cell || null)
/** A cell that holds a list, split by `|`. */
export const list = z.string().transform(cell => (cell ? cell.split('|') : []))
export const yesOrNo = z.enum(['yes', 'no']).transform(cell => cell === 'yes')
/** The same, or empty where what it belongs to says it. */
export const yesNoOrAsGroup = z.enum(['yes', 'no', '']).transform(cell => (cell === '' ? null : cell === 'yes'))
