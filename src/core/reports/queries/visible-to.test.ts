import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { aReport, anAgency, anOfficer, wib } from '#test/given.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { AccountId, AgencyId, CategoryId, RegionCode, ReportId } from '#core/ids.ts'
import { MANDATES, OFFICER_ROLES, type Officer, type Scope } from '#core/people/actor.ts'
import { changingColumns } from '../report-row.ts'
import type { Report } from '../rules/report.ts'
import { officerSight } from '../rules/visibility.ts'
import { visibleTo } from './visible-to.ts'

const world = useDatabase()

/** Ids far above those of the reference data, under its own root. */
function treeUnder(root: Agency) {
  const regency = anAgency(900_010, root, { regionCode: '32.12' as RegionCode, isRegional: true })
  const transport = anAgency(900_011, regency)
  const terminal = anAgency(900_111, transport)
  const registry = anAgency(900_012, regency)
  const ministry = anAgency(900_030, root)
  const directorate = anAgency(900_031, ministry, { regionCode: '32.12' as RegionCode }) // not of the regional government
  return { root, regency, transport, terminal, registry, ministry, directorate }
}

type Tree = ReturnType<typeof treeUnder>
type Standing = Pick<Report, 'verifier' | 'chain' | 'lead' | 'publishedAt'>
type Case = Report & { readonly filedBy: AccountId | null; readonly endedParts: readonly AgencyId[] }

/** Everywhere a report can stand: not yet forwarded, then by every road to its lead. */
function standings({ root, regency, transport, terminal, registry, ministry, directorate }: Tree): Standing[] {
  const unforwarded = [root, regency].map(verifier => ({ verifier, chain: [], lead: null, publishedAt: null }))
  const roads: Agency[][] = [
    [root],
    [regency],
    [regency, transport],
    [regency, terminal],
    [regency, transport, registry],
    [root, regency],
    [root, transport],
    [root, regency, transport, terminal],
    [root, ministry],
    [root, ministry, directorate],
  ]
  const forwarded = roads.map(road => ({
    verifier: road[0] ?? root,
    chain: road.map(({ id }) => id),
    lead: road.at(-1) ?? root,
    publishedAt: wib('2026-11-03T09:00'),
  }))
  return [...unforwarded, ...forwarded]
}

type Parts = Pick<Case, 'supporting' | 'copies' | 'endedParts'>
const NO_PARTS: Parts = { supporting: [], copies: [], endedParts: [] }

const parts = ({ registry, directorate, ministry }: Tree): Parts[] => [
  NO_PARTS,
  { ...NO_PARTS, supporting: [registry] },
  { ...NO_PARTS, supporting: [directorate], copies: [registry] },
  { ...NO_PARTS, copies: [ministry] },
  { ...NO_PARTS, endedParts: [registry.id, directorate.id] },
]

const consented = { escalatedAt: wib('2027-01-05T00:00'), ombudsmanConsentAt: wib('2027-01-06T00:00') }
const ESCALATIONS = [
  { escalatedAt: null, ombudsmanConsentAt: null },
  { ...consented, ombudsmanConsentAt: null },
  consented,
]
const CATEGORIES = [7, 8, null] as (CategoryId | null)[]

const facts = ({ regency, transport, directorate }: Tree): Partial<Report>[] =>
  [true, false].flatMap(isConfidential =>
    ESCALATIONS.flatMap(escalated =>
      ([null, 'complaint_service', 'complaint_oversight', 'whistleblowing'] as const).flatMap(classification =>
        [null, regency.id, transport.id, directorate.id].map(accusedAgencyId => ({
          isConfidential,
          ...escalated,
          classification,
          accusedAgencyId,
        })),
      ),
    ),
  )

/** Seven, so that every judge meets every standing, fact and part. */
const objectionsIn = ({ root, regency, transport, ministry }: Tree): Report['objection'][] => {
  const waits = { against: 'closed', at: wib('2026-12-01T09:00') } as const
  return [null, null, null, ...[root, regency, transport, ministry].map(judge => ({ ...waits, judge }))]
}

/** Every standing with every fact and every set of parts; every third was filed by one of the officers. */
function casesOf(tree: Tree, officers: readonly Officer[]): Case[] {
  const plain = { ...aReport({ status: 'received' }), filedBy: null }
  const objections = objectionsIn(tree)
  return standings(tree)
    .flatMap(standing =>
      facts(tree).flatMap(fact => parts(tree).map(part => ({ ...plain, ...standing, ...fact, ...part }))),
    )
    .map((report, place) => ({
      ...report,
      id: (place + 1) as ReportId,
      categoryId: CATEGORIES[place % 4] ?? null,
      objection: objections[place % objections.length] ?? null,
      filedBy: place % 3 === 0 ? (officers[(place / 3) % officers.length]?.accountId ?? null) : null,
    }))
}

const SCOPES: readonly Scope[] = [
  { categoryIds: [7, 9] as CategoryId[], regionCode: null },
  { categoryIds: null, regionCode: '32' as RegionCode },
  { categoryIds: null, regionCode: '3' as RegionCode },
  { categoryIds: [8] as CategoryId[], regionCode: '32.12' as RegionCode },
]

const officersOf = (tree: Tree): Officer[] =>
  Object.values(tree)
    .flatMap(agency => [
      ...OFFICER_ROLES.filter(role => role !== 'overseer').map(role => anOfficer(role, agency)),
      ...MANDATES.map(mandate => anOfficer('overseer', agency, mandate)),
    ])
    .concat(...SCOPES.map(scope => MANDATES.map(mandate => anOfficer('overseer', tree.regency, mandate, scope))))
    .map((officer, place) => ({ ...officer, accountId: (place + 1) as AccountId }))

async function save(tree: Tree, cases: readonly Case[], accounts: number): Promise<void> {
  const { root: pool } = world
  await pool.query(
    `insert into agencies (id, slug, name, short_name, type, parent_id, path, region_code, is_regional,
       time_zone)
     select id, 't-' || id, 't', 't', 'unit', parent, path::ltree, region, regional, 'Asia/Jakarta'
     from json_to_recordset($1) as t (id int, parent int, path text, region text, regional boolean) on conflict do nothing`,
    [
      json(
        Object.values(tree).map(a => ({
          id: a.id,
          parent: a.path.at(-2),
          path: a.path.join('.'),
          region: a.regionCode,
          regional: a.isRegional,
        })),
      ),
    ],
  )
  await pool.query(`insert into accounts (created_at) select now() from generate_series(1, $1)`, [accounts])
  await pool.query(
    `insert into reports overriding system value
     select (jsonb_populate_record(null::reports, row)).* from jsonb_array_elements($1) as t (row)`,
    [json(cases.map(rowOf))],
  )
  await pool.query(
    `insert into report_assignments (report_id, agency_id, part, assigned_at, ended_at)
     select report, agency, part, now(), case when ended then now() end
     from json_to_recordset($1) as t (report bigint, agency int, part text, ended boolean)`,
    [json(cases.flatMap(assignmentsOf))],
  )
  await pool.query(
    `insert into vault.report_reporters (report_id, account_id)
     select report, account from json_to_recordset($1) as t (report bigint, account bigint)`,
    [json(cases.map(({ id, filedBy }) => ({ report: id, account: filedBy })))],
  )
}

const json = (rows: readonly unknown[]): string => JSON.stringify(rows)

const rowOf = (report: Case) => ({
  ...changingColumns(report),
  id: report.id,
  filed_year: 2026,
  number: String(report.id).padStart(12, '0'),
  kind: 'complaint',
  channel: 'web',
  status: report.lead ? 'forwarded' : 'received',
  is_about_staff: false,
  shows_name: false,
  submitted_at: report.submittedAt,
  due_at: 'infinity',
  text_id: 1,
})

const assignmentsOf = ({ id, supporting, copies, endedParts }: Case) => [
  ...supporting.map(agency => ({ report: id, agency: agency.id, part: 'supporting', ended: false })),
  ...copies.map(agency => ({ report: id, agency: agency.id, part: 'copy', ended: false })),
  ...endedParts.map(agency => ({ report: id, agency, part: 'supporting', ended: true })),
]

describe('what an officer may see', { timeout: 60_000 }, () => {
  let officers: Officer[]
  let cases: Case[]

  beforeEach(async () => {
    const { rows } = await world.root.query<{ id: number }>('select id from agencies where parent_id is null')
    const tree = treeUnder(anAgency(rows[0]?.id ?? 1))
    officers = officersOf(tree)
    cases = casesOf(tree, officers)
    await save(tree, cases, officers.length)
  })

  test('is the same in SQL as in the rule, for every role, mandate and place, over every standing and flag', async () => {
    let seen = 0
    for (const officer of officers) {
      const visible = await world.db
        .selectFrom('reports')
        .select('id')
        .where(visibleTo(officer))
        .orderBy('id')
        .execute()
      const allowed = cases.filter(report => officerSight(report, officer, report.filedBy === officer.accountId))
      const who = `${officer.role} ${officer.mandate ?? ''} of ${officer.agencyId}`
      expect([who, visible.map(({ id }) => id)]).toEqual([who, allowed.map(({ id }) => id)])
      seen += visible.length
    }
    // The comparison is worth something only if many are seen and many are not.
    const share = seen / (officers.length * cases.length)
    expect([cases.length, officers.length, share > 0.1 && share < 0.6]).toEqual([5760, 79, true])
  })

  test('is found in an inbox by the index of what an agency holds, not by reading every report', async () => {
    const coordinator = officers.find(({ role, agencyId }) => role === 'coordinator' && agencyId === 900_011)
    if (!coordinator) throw new Error('No coordinator')
    await world.root.query(`analyze reports; analyze report_assignments; analyze vault.report_reporters`)
    const plan = await world.db
      .selectFrom('reports')
      .select('id')
      .where('lead_agency_id', '=', coordinator.agencyId)
      .where('status', 'in', ['forwarded', 'in_progress', 'replied'])
      .where('status', 'not in', ['closed', 'archived'])
      .where(visibleTo(coordinator))
      .orderBy('submitted_at')
      .limit(20)
      .explain('text')
    const lines = plan.map(line => Object.values(line).join('')).join('\n')
    expect(lines).toMatch(/reports_held|reports_by_lead/) // both begin with the lead; which is cheaper depends on the figures
    expect(lines).not.toMatch(/Seq Scan on (reports|report_assignments|report_reporters)/)
  })
})
