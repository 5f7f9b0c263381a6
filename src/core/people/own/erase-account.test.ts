/** Leaving for good: what goes, what stays, and that nothing leads back. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { followReport } from '#core/follows/operations/follow-report.ts'
import type { Letter } from '#core/notifications/letter.ts'
import { saveChoices } from '#core/notifications/store.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, clockAt, demoPeople, depsOn, anAccount } from '#test/people.ts'
import { aReportIn } from '#test/report-lives.ts'
import { aSubmission, filed, officerNamed } from '#test/reports.ts'
import { signIn } from '../operations/sign-in.ts'
import { findSession } from '../queries/find-session.ts'
import { contactOfReport } from '../vault/identities.ts'
import { readOwnIdentity } from '../vault/own-identity.ts'
import { findReportByAccessCode, findReporterAccount } from '../vault/reporters.ts'
import type { AccountViewer } from '../viewer.ts'
import { eraseAccount } from './operations/erase-account.ts'
import { keepFilingDraft } from './operations/keep-filing-draft.ts'
import { tellOldContact } from './operations/tell-old-contact.ts'
import { OF_AN_ACCOUNT } from './store.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const PASSWORD = 'kerbau-13-biru'
let deps: Deps
let sari: AccountViewer

beforeEach(async () => {
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu', 'pelapor')
  sari = viewerOf(await anAccount(deps, { password: PASSWORD, isDemo: true }))
})

const viewerOf = (accountId: AccountId): AccountViewer => ({
  kind: 'account',
  accountId,
  officer: null,
  displayName: null,
  agencyName: null,
  openReports: [],
})
const enter = () => signIn(deps, { identifier: SARI.email, password: PASSWORD, replacing: null })

/** Every row of these tables that hangs on the account. */
async function rowsOf(accountId: AccountId): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of OF_AN_ACCOUNT) {
    const { rows } = await database.root.query(`select count(*)::int as n from ${table} where account_id = $1`, [
      accountId,
    ])
    if (rows[0].n > 0) counts[table] = rows[0].n
  }
  return counts
}

describe('whoever leaves', () => {
  test('is gone: no name, no contact, no way in, nothing they kept or followed', async () => {
    const { accountId } = sari
    const open = await aReportIn('forwarded', database, deps, { accountId, showName: true })
    const over = await aReportIn('closed', database, deps, { accountId })
    const other = await aReportIn('forwarded', database, deps)
    const entered = await enter()
    if (!entered.ok) throw new Error('could not sign in')
    await followReport(deps, other.number, accountId)
    await keepFilingDraft(deps, { accountId, id: null, typed: { title: 'Belum selesai' } })
    await deps.db
      .transaction()
      .execute(tx => saveChoices(tx, accountId, [{ event: 'progress', channel: 'sms', isWanted: true }]))
    expect(Object.keys(await rowsOf(accountId))).toEqual(
      expect.arrayContaining(['account_identifiers', 'sessions', 'notice_choices', 'filing_drafts', 'report_follows']),
    )

    const erased = await eraseAccount(deps, sari)
    expect(erased).toMatchObject({ ok: true, reports: 2, codes: [{ number: open.number }] })
    expect(await rowsOf(accountId)).toEqual({})
    expect(await readOwnIdentity(deps, accountId, 'own account page')).toBeNull()
    expect((await findSession(deps, [entered.token])).kind).toBe('stranger')
    expect((await enter()).ok).toBe(false)
    for (const report of [open, over]) {
      expect(await findReporterAccount(deps.db, report.id)).toBeNull()
      expect(await contactOfReport(deps, report.id, 'notification')).toBeNull()
    }
    const { rows } = await database.root.query(
      'select is_active, password_hash, erased_at from accounts where id = $1',
      [accountId],
    )
    expect(rows).toEqual([{ is_active: false, password_hash: null, erased_at: clock.now() }])
  })

  test('leaves reports that go on without a name, opened by a code that is shown once', async () => {
    const { accountId } = sari
    const open = await aReportIn('in_progress', database, deps, { accountId, showName: true })
    const history = 'select name, party from report_events where report_id = $1 order by id'
    const before = (await database.root.query(history, [open.id])).rows
    const erased = await eraseAccount(deps, sari)
    const [code] = erased.ok ? erased.codes : []
    expect(await findReportByAccessCode(deps, open.number, code?.accessCode ?? '')).toBe(open.id)
    expect(await findReport(deps.db, { id: open.id })).toMatchObject({ status: 'in_progress', isAnonymous: true })
    const after = (await database.root.query(history, [open.id])).rows
    expect(after).toEqual([...before, { name: 'report.tightened', party: 'reporter' }])
  })

  test('keeps the code of what was filed before there was an account, and is told once where they read', async () => {
    const { id } = await filed(deps, aSubmission({ identity: SARI }))
    await database.root.query(
      'update vault.report_reporters set account_id = $1, access_code_digest = $2 where report_id = $3',
      [sari.accountId, Buffer.alloc(32), id],
    )
    await database.root.query('delete from outbox')
    expect(await eraseAccount(deps, sari)).toMatchObject({ ok: true, codes: [] })
    const { rows } = await database.root.query<{ payload: { changeId: number } }>(
      "select payload from outbox where name = 'tell-old-contact'",
    )
    const sent: Letter[] = []
    for (const { payload } of [...rows, ...rows]) await tellOldContact(deps, payload, async one => void sent.push(one))
    expect(sent).toMatchObject([{ kind: 'account_erased', address: SARI.email, channel: 'email' }])
    expect((await database.root.query('select from contact_changes where old_sealed is not null')).rowCount).toBe(0)
  })

  test('may come back as somebody new, with the same contact and none of the old reports', async () => {
    const { id } = await aReportIn('forwarded', database, deps, { accountId: sari.accountId })
    await eraseAccount(deps, sari)
    expect(await anAccount(deps, { isDemo: true })).not.toBe(sari.accountId)
    expect(await findReporterAccount(deps.db, id)).toBeNull()
  })
})

test('an officer is relieved by their coordinator, not erased', async () => {
  const officer = await officerNamed(database, 'koordinator.indramayu')
  if (officer.kind !== 'account') throw new Error('no officer')
  expect(await eraseAccount(deps, officer)).toEqual({ ok: false, refusal: 'officer' })
  expect((await rowsOf(officer.accountId))['account_identifiers']).toBe(1)
})

test('what has left cannot leave again', async () => {
  await eraseAccount(deps, sari)
  expect(await eraseAccount(deps, sari)).toEqual({ ok: false, refusal: 'not-found' })
})

test('every table that hangs on accounts is emptied, or known to stay', async () => {
  const { rows } = await database.root.query<{ name: string }>(
    `select distinct conrelid::regclass::text as name from pg_constraint
     where confrelid = 'accounts'::regclass and contype = 'f' order by 1`,
  )
  const stays = ['contact_changes', 'notifications', 'officers', 'vault.account_identities', 'vault.report_reporters']
  expect(rows.map(({ name }) => name)).toEqual([...OF_AN_ACCOUNT, ...stays].toSorted())
})
