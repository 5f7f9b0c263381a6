/** Every role at every place around a report, and a report in every status with everything that decides who may do what. */
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { AccountId, AgencyId, OfficerId, RegionCode, ReportId, TrackingNumber } from '#core/ids.ts'
import { MANDATES, OFFICER_ROLES, type Officer } from '#core/people/actor.ts'
import { changingColumns } from '#core/reports/report-row.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { STATUSES, type Status } from '#core/reports/rules/terms.ts'
import type { TestDatabase } from './database.ts'
import { aReport, anAgency, anOfficer, wib } from './given.ts'

/** Seen from a report that the regency verified and its transport office holds. */
export function placesUnder(rootId: number) {
  const root = anAgency(rootId)
  const regency = anAgency(900_010, root, { regionCode: '32.12' as RegionCode, isRegional: true, mode: 'full' })
  const transport = anAgency(900_011, regency)
  const terminal = anAgency(900_111, transport)
  const registry = anAgency(900_012, regency)
  const ministry = anAgency(900_030, root)
  const directorate = anAgency(900_031, ministry)
  return { root, regency, transport, terminal, registry, ministry, directorate }
}

export type Places = ReturnType<typeof placesUnder>
export type Placed = Report & { readonly name: string }

/** Whoever can be where: at the top national admins and who oversees the country, elsewhere those who handle reports. */
const rolesAt = (agency: Agency): readonly Pick<Officer, 'role' | 'mandate'>[] => {
  const isTop = agency.path.length === 1
  const roles = OFFICER_ROLES.filter(role =>
    isTop ? role === 'national_admin' || role === 'leader' : role !== 'national_admin' && role !== 'overseer',
  )
  const mandates = MANDATES.filter(mandate => isTop || mandate === 'inspectorate')
  return [
    ...roles.map(role => ({ role, mandate: null })),
    ...mandates.map(mandate => ({ role: 'overseer', mandate }) as const),
  ]
}

export const everyOfficer = (places: Places): readonly Officer[] =>
  Object.values(places)
    .flatMap(agency => rolesAt(agency).map(({ role, mandate }) => anOfficer(role, agency, mandate)))
    .map((officer, place) => ({ ...officer, id: (place + 1) as OfficerId, accountId: (place + 1) as AccountId }))

const AT = wib('2026-11-05T09:00')

/** By which road it stands where it stands. */
const roads = ({ root, regency, transport, terminal, ministry, directorate }: Places): readonly Agency[][] => [
  [regency, transport],
  [regency, regency],
  [regency, terminal],
  [root, regency, transport],
  [root, ministry, directorate],
  [root, root],
]

/** What decides besides status and place; each alone. */
const facts = (places: Places): Readonly<Record<string, (status: Status) => Partial<Report> | null>> => ({
  plain: () => ({}),
  confidential: () => ({ isConfidential: true }),
  anonymous: () => ({ isAnonymous: true }),
  'of oversight': () => ({ classification: 'complaint_oversight' }),
  escalated: () => ({ escalatedAt: AT }),
  consented: () => ({ escalatedAt: AT, ombudsmanConsentAt: AT }),
  'arbitration owed': status =>
    status === 'forwarded' ? { arbitrationAt: AT, lead: places.root, chain: [places.root.id] } : null,
  'a part awaited': status => (isHeld(status) ? { supporting: [places.registry] } : null),
  'a copy': status => (isHeld(status) ? { copies: [places.registry] } : null),
  'a second signature awaited': status =>
    status === 'replied' ? { replies: 2, dispute: { proposedBy: 999 as OfficerId, at: AT } } : null,
  'an objection waits': status => {
    const against = status === 'closed' || status === 'archived' || status === 'blocked' ? status : null
    return against && { objection: { against, at: AT, judge: places.regency } }
  },
  'an objection waits at the top': status => {
    const against = status === 'closed' || status === 'archived' || status === 'blocked' ? status : null
    return against && { objection: { against, at: AT, judge: places.root } }
  },
  merged: status => (isHeld(status) ? { mergedInto: { id: 1 as ReportId, at: AT } } : null),
  'the holder accused': () => ({ accusedAgencyId: places.transport.id }),
  'the regency accused': () => ({ accusedAgencyId: places.regency.id }),
})

const isHeld = (status: Status) => status === 'forwarded' || status === 'in_progress'

export function everyReport(places: Places): readonly Placed[] {
  let n = 0
  return STATUSES.flatMap(status =>
    roads(places).flatMap(road =>
      Object.entries(facts(places)).flatMap(([fact, of]): Placed[] => {
        const given = of(status)
        const base = aReport({ status })
        const stands = standing(base, road)
        if (!given) return []
        n++
        return [
          {
            ...base,
            ...stands,
            ...given,
            id: n as ReportId,
            number: String(261_100_000_000 + n) as TrackingNumber,
            clocks: [],
            name: `${n} ${status}, ${road.map(({ id }) => id).join(' → ')}, ${fact}`,
          },
        ]
      }),
    ),
  )
}

/** Before it is forwarded, whoever verifies it has it; afterwards the last of the road. */
function standing(report: Report, road: readonly Agency[]): Pick<Report, 'verifier' | 'chain' | 'lead'> {
  const [verifier] = road
  if (!verifier) throw new Error('A road begins somewhere')
  const chain: AgencyId[] = [...new Set(road.map(({ id }) => id))]
  return report.lead ? { verifier, chain, lead: road.at(-1) ?? verifier } : { verifier, chain: [], lead: null }
}

type Matrix = {
  readonly places: Places
  readonly officers: readonly Officer[]
  readonly reports: readonly Placed[]
  readonly now: Date
}

export async function saveMatrix({ root }: TestDatabase, { places, officers, reports, now }: Matrix): Promise<void> {
  const rows = (table: string, list: readonly object[], generated = '') =>
    root.query(
      `insert into ${table} ${generated} select (jsonb_populate_record(null::${table}, row)).* from jsonb_array_elements($1) as t (row)`,
      [JSON.stringify(list)],
    )
  await root.query(
    `insert into agencies (id, slug, name, short_name, type, parent_id, path, region_code, is_regional, time_zone)
     select id, 't-' || id, 't', 't', 'unit', parent, path::ltree, region, regional, 'Asia/Jakarta'
     from json_to_recordset($1) as t (id int, parent int, path text, region text, regional boolean) on conflict do nothing`,
    [
      JSON.stringify(
        Object.values(places).map(({ id, path, regionCode, isRegional }) => ({
          id,
          parent: path.at(-2),
          path: path.join('.'),
          region: regionCode,
          regional: isRegional,
        })),
      ),
    ],
  )
  await root.query(`insert into accounts (created_at) select now() from generate_series(1, $1)`, [officers.length])
  await rows('officers', officers.map(rowOfOfficer), 'overriding system value')
  await rows(
    'reports',
    reports.map(report => rowOfReport(report, now)),
    'overriding system value',
  )
  await root.query(
    `insert into report_messages (id, filed_year, report_id, kind, author, visibility, title, body, published_title, published_body, salt, created_at)
     overriding system value
     select id, filed_year, id, 'report', 'reporter', 'public', 'Lampu padam', 'Lampu jalan padam',
       case when lead_agency_id is not null then 'Lampu padam' end, case when lead_agency_id is not null then 'Lampu jalan padam' end, 'salt', $1
     from reports`,
    [now],
  )
  await root.query(
    `insert into report_assignments (report_id, agency_id, part, assigned_at)
     select report, agency, part, $2 from json_to_recordset($1) as t (report bigint, agency int, part text)`,
    [JSON.stringify(reports.flatMap(partsOf)), now],
  )
  await root.query('analyze reports; analyze report_messages; analyze report_assignments')
}

const rowOfOfficer = (officer: Officer) => ({
  id: officer.id,
  account_id: officer.accountId,
  agency_id: officer.agencyId,
  role: officer.role,
  mandate: officer.mandate,
  name: 't',
  email: `p${officer.id}@contoh.test`,
  is_active: true,
})

/** Of every three one is late, one nearly so. */
const rowOfReport = (report: Placed, now: Date) => ({
  ...changingColumns(report),
  id: report.id,
  filed_year: 2026,
  number: report.number,
  kind: 'complaint',
  channel: 'web',
  is_about_staff: false,
  shows_name: false,
  submitted_at: report.submittedAt,
  text_id: report.id,
  near_at: report.endedAt && !report.objection ? null : new Date(now.getTime() - 1000),
  due_at: new Date(now.getTime() + (report.id % 3 === 0 ? -1000 : 86_400_000)),
})

const partsOf = ({ id, supporting, copies }: Placed) => [
  ...supporting.map(agency => ({ report: id, agency: agency.id, part: 'supporting' })),
  ...copies.map(agency => ({ report: id, agency: agency.id, part: 'copy' })),
]
