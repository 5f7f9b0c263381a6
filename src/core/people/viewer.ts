/** Who is looking at a page: what a browser has proved by the cookies it sent. */
import type { AccountId, ReportId } from '#core/ids.ts'
import type { Officer } from './actor.ts'

export type Viewer = Stranger | Guest | AccountViewer

export type Stranger = { readonly kind: 'stranger'; readonly openReports: readonly ReportId[] }

/** Without an account, but with the right access code for these reports. */
export type Guest = { readonly kind: 'guest'; readonly openReports: readonly ReportId[] }

export type AccountViewer = {
  readonly kind: 'account'
  readonly accountId: AccountId
  readonly officer: Officer | null
  /** Officers act under their name. A citizen's name stays in the vault; it is not fetched to greet them. */
  readonly displayName: string | null
  /** The short name of the agency an officer acts for. */
  readonly agencyName: string | null
  readonly openReports: readonly ReportId[]
}

export const STRANGER: Stranger = { kind: 'stranger', openReports: [] }

export const hasOpened = (viewer: Viewer, reportId: ReportId): boolean => viewer.openReports.includes(reportId)
