import { join } from 'node:path'
import * as z from 'zod'
import { readTable } from '#core/reference/read-table.ts'

export const WEAK_WORDS_FILE = 'db/reference/weak-words.csv'

const weakWordRow = z.object({ word: z.string(), kind: z.string() })
export type WeakWordRow = z.infer<typeof weakWordRow>

/** Words and phrases that must not decide a category alone. */
export const readWeakWords = (root: string): WeakWordRow[] => readTable(join(root, WEAK_WORDS_FILE), weakWordRow)
