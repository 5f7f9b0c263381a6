/** The officers of the demo world as viewers; those whom no demo account names are invented and can never sign in. */
import { sql } from 'kysely'
import type { Db, Deps } from '#core/deps.ts'
import type { AccountId, AgencyId } from '#core/ids.ts'
import { addAccount } from '#core/people/operations/add-account.ts'
import { addOfficer } from '#core/people/operations/register-officer.ts'
import { officerOf } from '#core/people/officer-row.ts'
import { hashPassword } from '#core/people/passwords.ts'
import { findCredentials } from '#core/people/queries/find-credentials.ts'
import type { AccountViewer } from '#core/people/viewer.ts'
import { chanceOf } from './chance.ts'
import { inventedName } from './names.ts'
import type { Citizens } from './role.ts'

export type OfficerViewer = AccountViewer & { readonly officer: NonNullable<AccountViewer['officer']> }

export type Staff = {
  readonly at: ReadonlyMap<AgencyId, readonly OfficerViewer[]>
  readonly national: readonly OfficerViewer[]
  readonly agencyId: ReadonlyMap<string, AgencyId>
}

export type Hiring = {
  readonly seed: string
  /** The morning so many working days before the first story. */
  begin(workingDaysBefore: number): Date
}

export async function hireStaff(deps: Deps, slugs: readonly string[], { seed, begin }: Hiring): Promise<Staff> {
  const agencies = await agenciesNamed(deps.db, slugs)
  const staffed = new Set((await officersIn(deps.db)).filter(isHandling).map(({ officer }) => officer.agencyId))
  const missing = agencies.filter(({ id }) => !staffed.has(id))
  const passwordHash = missing.length > 0 ? await hashPassword(deps.ids, deps.ids.token()) : ''
  await deps.db.transaction().execute(async tx => {
    for (const { id, slug, isTop } of missing) {
      const name = inventedName(chanceOf(seed, 'officer', slug))
      const email = `${isTop ? 'koordinator' : 'penghubung'}.${slug}@demo.lapor.test`
      const identity = { name, email, phone: null }
      const account = await addAccount(tx, deps, { identity, passwordHash, isDemo: true })
      if (!account.ok) continue
      const role = isTop ? 'coordinator' : 'liaison'
      await addOfficer(tx, { accountId: account.accountId, agencyId: id, role, mandate: null, name, email })
    }
  })
  await beginBefore(deps.db, { seed, begin })
  const officers = await officersIn(deps.db)
  return {
    at: Map.groupBy(officers, ({ officer }) => officer.agencyId),
    national: officers.filter(({ officer }) => officer.role === 'national_admin'),
    agencyId: new Map(agencies.map(({ slug, id }) => [slug, id])),
  }
}

/** Everybody has been there since before the first story, each since a day of their own. */
async function beginBefore(db: Db, { seed, begin }: Hiring): Promise<void> {
  const accounts = await db.selectFrom('accounts').select('id').where('is_demo', '=', true).orderBy('id').execute()
  const rows = accounts.map(({ id }, place) => ({
    id,
    at: begin(chanceOf(seed, 'since', place).between(5, LONGEST_SERVICE)),
  }))
  await sql`
    update accounts set created_at = least(created_at, began.at)
    from json_to_recordset(${JSON.stringify(rows)}::json) as began (id bigint, at timestamptz)
    where accounts.id = began.id`.execute(db)
}

/** Whoever acted on a report had signed in for it. */
export async function rememberSignIns(db: Db): Promise<void> {
  await sql`
    update officers set seen_at = acted.at
    from (select party, max(occurred_at) as at from report_events where party like 'officer:%' group by party) acted
    where acted.party = 'officer:' || officers.id and (seen_at is null or seen_at < acted.at)`.execute(db)
}

/** In working days; some three years. */
const LONGEST_SERVICE = 700

const isHandling = ({ officer: { role } }: OfficerViewer) => role === 'coordinator' || role === 'liaison'

async function agenciesNamed(db: Db, slugs: readonly string[]) {
  const rows = await db.selectFrom('agencies').select(['id', 'slug', 'path']).where('slug', 'in', slugs).execute()
  const lost = slugs.filter(slug => !rows.some(row => row.slug === slug))
  if (lost.length > 0) throw new Error(`The demo world needs agencies that are not loaded: ${lost.join(', ')}`)
  return rows.map(({ id, slug, path }) => ({ id, slug, isTop: path.split('.').length === 2 }))
}

async function officersIn(db: Db): Promise<OfficerViewer[]> {
  const rows = await db
    .selectFrom('officers')
    .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
    .select(['officers.id', 'account_id', 'agency_id', 'role', 'mandate', 'officers.name', 'path', 'short_name'])
    .select(['scope_category_ids', 'scope_region_code'])
    .where('officers.is_active', '=', true)
    .orderBy('officers.email')
    .execute()
  return rows.map(row => ({
    kind: 'account',
    accountId: row.account_id,
    officer: officerOf(row),
    displayName: row.name,
    agencyName: row.short_name,
    openReports: [],
  }))
}

export async function citizensIn(deps: Deps): Promise<Citizens> {
  const [pelapor, pelapor2] = await Promise.all(['pelapor', 'pelapor2'].map(name => accountOf(deps, name)))
  if (!pelapor || !pelapor2) throw new Error('The demo world needs the demo accounts')
  return { pelapor, pelapor2 }
}

async function accountOf(deps: Deps, name: string): Promise<AccountId | undefined> {
  return (await findCredentials(deps, { kind: 'email', value: `${name}@demo.lapor.test` }))?.accountId
}
