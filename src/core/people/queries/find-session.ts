import { sql } from 'kysely'
import type { Db, Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Officer } from '../actor.ts'
import { officerOf } from '../officer-row.ts'
import { digestOfToken } from '../session-token.ts'
import { STRANGER, type Viewer } from '../viewer.ts'

/**
 * Who sent these tokens, in one statement. Only living sessions of active accounts count; unknown tokens count for nothing.
 * Whoever has no token needs no query.
 */
export async function findSession(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  tokens: readonly string[],
): Promise<Viewer> {
  if (tokens.length === 0) return STRANGER
  return viewerOf(await livingSessions(db, tokens.map(digestOfToken), clock.now()))
}

const livingSessions = (db: Db, digests: Buffer[], now: Date) =>
  db
    .selectFrom('sessions')
    .leftJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoinLateral(
      one =>
        one
          .selectFrom('officers')
          .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
          .select([
            'officers.id',
            'officers.agency_id',
            'officers.role',
            'officers.mandate',
            'officers.scope_category_ids',
            'officers.scope_region_code',
            'officers.name',
            'agencies.path',
            'agencies.short_name',
          ])
          .whereRef('officers.account_id', '=', 'sessions.account_id')
          .where('officers.is_active', '=', true)
          .orderBy('officers.id')
          .limit(1)
          .as('officer'),
      join => join.onTrue(),
    )
    .select(['sessions.account_id', 'sessions.report_id'])
    .select([
      'officer.id',
      'officer.agency_id',
      'officer.role',
      'officer.mandate',
      'officer.scope_category_ids',
      'officer.scope_region_code',
      'officer.name',
      'officer.path',
      'officer.short_name',
    ])
    .where('sessions.token_digest', '=', sql<Buffer>`any(${digests}::bytea[])`)
    .where('sessions.expires_at', '>', now)
    .where(is => is.or([is('sessions.account_id', 'is', null), is('accounts.is_active', '=', true)]))
    .execute()

type SessionRow = Awaited<ReturnType<typeof livingSessions>>[number]

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
