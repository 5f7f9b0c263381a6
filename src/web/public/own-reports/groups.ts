/** What a list of one's own reports is divided into: who acts next. */
import type { Status } from '#core/reports/rules/terms.ts'

export const GROUPS = ['semua', 'giliran', 'berjalan', 'selesai', 'draf'] as const
export type Group = (typeof GROUPS)[number]

const TURN: readonly Status[] = ['answered', 'awaiting_information']
const OVER: readonly Status[] = ['closed', 'archived', 'blocked']

export const isTheirTurn = ({ status }: { readonly status: Status }): boolean => TURN.includes(status)

export function groupOf({ status }: { readonly status: Status }): Exclude<Group, 'semua' | 'draf'> {
  if (TURN.includes(status)) return 'giliran'
  return OVER.includes(status) ? 'selesai' : 'berjalan'
}

/** All of them where nothing, or nothing known, is asked for. */
export const groupAsked = (asked: string | undefined): Group => GROUPS.find(one => one === asked) ?? 'semua'
