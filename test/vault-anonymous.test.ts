/**
 * Of an anonymous report nothing outside the vault leads to who filed it (docs/domain.md §6). An agency's screens are built from the
 * tables outside the vault alone (test/boundaries.test.ts); so this looks through all of them, whoever adds them.
 */
import { beforeEach, expect, test } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import { openSession } from '#core/people/operations/open-session.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { jobsOf } from '#jobs/jobs.ts'
import { useDatabase } from './database.ts'
import { type Row, contentsOf, dumpOf, tablesWith } from './dump.ts'
import { SARI, clockAt, demoPeople, depsOn, anAccount } from './people.ts'
import { aReportIn } from './report-lives.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const password = 'kerbau-13-biru'

/** Numbers that stand for nothing else: found anywhere, they lead to this account, identity or report. */
const FIRST = { account: 7_340_215_881, identity: 8_340_215_882, report: 9_340_215_883 }

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), 'koordinator.indramayu', 'penghubung.dishub.indramayu')
  await database.root.query(`
    alter table accounts alter column id restart with ${FIRST.account};
    alter table vault.identities alter column id restart with ${FIRST.identity};
    select setval(pg_get_serial_sequence('reports', 'id'), ${FIRST.report}, false)`)
})

async function anAccountInUse(): Promise<AccountId> {
  const accountId = await anAccount(deps(), { password })
  await signIn(deps(), { identifier: SARI.email, password, replacing: null })
  await deps()
    .db.transaction()
    .execute(tx => openSession(deps(), tx, { accountId, method: 'code', replacing: null, agent: 'Firefox di Android' }))
  return accountId
}

async function workJobs() {
  const work: Readonly<Record<string, (payload: never) => Promise<void>>> = jobsOf({
    deps: deps(),
    deliver: async () => {},
  })
  for (let last = 0; ;) {
    const { rows } = await database.root.query<{ id: number; name: string | null; payload: never }>(
      'select id, name, payload from outbox where id > $1 order by id limit 1',
      [last],
    )
    const [owed] = rows
    if (!owed) return
    if (owed.name !== null) await work[owed.name]?.(owed.payload)
    last = owed.id
  }
}

const outsideVault = (dump: readonly Row[]) => dump.filter(({ table }) => !table.startsWith('vault.'))
const rowsWith = (dump: readonly Row[], ...words: readonly (string | number)[]) =>
  dump.filter(row => words.every(word => tablesWith([row], String(word)).length > 0)).map(row => row.text)

test.each([
  ['by somebody with an account', true],
  ['by a guest who left their contacts', false],
])('a report filed anonymously %s leads to nobody, from filing to closing', async (_, hasAccount) => {
  const before = await contentsOf(database.root)
  const accountId = hasAccount ? await anAccountInUse() : null
  const report = await aReportIn('closed', database, deps(), {
    anonymous: true,
    accountId,
    identity: hasAccount ? null : SARI,
  })
  await workJobs()
  const dump = await dumpOf(database.root, before)
  const outside = outsideVault(dump)
  expect(report.id).toBe(FIRST.report)
  expect(rowsWith(dump, report.id, FIRST.identity)).not.toEqual([]) // in the vault they do meet
  expect(rowsWith(outside, report.id).length).toBeGreaterThan(10)

  for (const word of [FIRST.identity, SARI.name, SARI.email, SARI.phone.slice(3)])
    expect(rowsWith(outside, word)).toEqual([])
  if (hasAccount) {
    expect(rowsWith(outside, FIRST.account).length).toBeGreaterThan(2)
    for (const word of [report.id, report.number]) expect(rowsWith(outside, FIRST.account, word)).toEqual([])
  }
})

test('no key of the tables outside the vault ties a report to an account, but for sessions of guests and who follows it', async () => {
  const { rows } = await database.root.query<{ table: string }>(`
    select distinct c.oid::regclass::text as table
    from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_attribute r on r.attrelid = c.oid
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
      and a.attname ~ 'account_id$' and r.attname ~ '(report_id|number)$' order by 1`)
  expect(rows.map(row => row.table)).toEqual(KNOWN_TO_TIE)
})

/** Each with the reason why it does not lead to a reporter. */
const KNOWN_TO_TIE = [
  'notifications', // the account of a follower, never the reporter's
  'report_follows', // of others; a reporter does not follow their own (test/vault-anonymous would find it)
  'sessions', // either of an account or of one report (a check of the table), never both
]
