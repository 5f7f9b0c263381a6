import { CompiledQuery } from 'kysely'
import type { Db, Deps } from '#core/deps.ts'
import type { AccountId, ReportId } from '#core/ids.ts'
import { anyLengthOf } from '#platform/db.ts'
import { togetherOn } from '#platform/together.ts'
import type { Officer } from '../actor.ts'
import { type OfficerRow, officerOf } from '../officer-row.ts'
import { isIdle } from '../rules/session-lifetime.ts'
import { digestOfToken } from '../session-token.ts'
import { STRANGER, type Viewer } from '../viewer.ts'

/**
 * Who sent these tokens, in one statement, with all who ask at that moment. Only living sessions of active accounts count, and
 * only once no second factor is owed; unknown tokens count for nothing. Whoever has no token needs no query.
 */
export async function findSession(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  tokens: readonly string[],
): Promise<Viewer> {
  if (tokens.length === 0) return STRANGER
  return viewerOf(await sessionsOf(db, { digests: [...new Set(tokens)].map(digestOfToken), now: clock.now() }))
}

type Asked = { readonly digests: readonly Buffer[]; readonly now: Date }

const sessionsOf = togetherOn(livingSessions, () => false)

type SessionRow = {
  readonly token: Buffer
  readonly expires_at: Date
  /** Of an account's session */
  readonly seen_at: Date | null
  readonly account_id: AccountId | null
  readonly report_id: ReportId | null
  /** Of an officer; the path is what every agency has. */
  readonly path: string | null
  readonly short_name: string | null
  readonly name: string | null
} & { readonly [Column in keyof Omit<OfficerRow, 'account_id' | 'path'>]: OfficerRow[Column] | null }

/** Planning anew for each number of tokens took four times as long as looking. */
const LIVING = `
  select s.token_digest as token, s.expires_at, s.seen_at, s.account_id, s.report_id, o.id, o.agency_id, o.role, o.mandate,
    o.scope_category_ids, o.scope_region_code, o.name, o.path, o.short_name
  from sessions s left join accounts on accounts.id = s.account_id left join lateral (
    select officers.*, agencies.path, agencies.short_name
    from officers join agencies on agencies.id = officers.agency_id
    where officers.account_id = s.account_id and officers.is_active
    order by officers.id limit 1
  ) o on true
  where s.token_digest = any(${anyLengthOf('$1::bytea[]')}) and not s.is_pending and (s.account_id is null or accounts.is_active)`

async function livingSessions(db: Db, asked: readonly Asked[]): Promise<readonly (readonly SessionRow[])[]> {
  const digests = [
    ...new Map(asked.flatMap(one => one.digests).map(digest => [digest.toString('latin1'), digest])).values(),
  ]
  const { rows } = await db.executeQuery<SessionRow>(CompiledQuery.raw(LIVING, [digests]))
  const found = new Map(rows.map(row => [row.token.toString('latin1'), row]))
  return asked.map(({ digests: own, now }) =>
    own.flatMap(digest => found.get(digest.toString('latin1')) ?? []).filter(row => isLiving(row, now)),
  )
}

const isLiving = ({ id, expires_at, seen_at }: SessionRow, now: Date): boolean =>
  expires_at > now && !(id !== null && seen_at !== null && isIdle('officer', seen_at, now))

function viewerOf(sessions: readonly SessionRow[]): Viewer {
  const openReports = sessions.flatMap(({ report_id }) => (report_id === null ? [] : [report_id]))
  const own = sessions.find(({ account_id }) => account_id !== null)
  if (own?.account_id == null) return { kind: openReports.length > 0 ? 'guest' : 'stranger', openReports }
  return {
    kind: 'account',
    accountId: own.account_id,
    officer: officerIn(own, own.account_id),
    displayName: own.name,
    agencyName: own.short_name,
    openReports,
  }
}

function officerIn(row: SessionRow, account_id: AccountId): Officer | null {
  const { id, agency_id, role, mandate, path, scope_category_ids, scope_region_code } = row
  if (id === null || agency_id === null || role === null || path === null) return null
  return officerOf({ id, account_id, agency_id, role, mandate, path, scope_category_ids, scope_region_code })
}
