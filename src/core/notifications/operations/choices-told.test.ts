/** That what somebody switched off is not sent, and everything else is; by mail and by SMS. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { findCredentials } from '#core/people/queries/find-credentials.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aReportIn, asOfficer } from '#test/report-lives.ts'
import { sendAll } from '#test/told.ts'
import type { Letter } from '../letter.ts'
import type { Choice } from '../rules/choices.ts'
import { saveChoices } from '../store.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const sent: Letter[] = []
let deps: Deps
let mine: AccountId

beforeEach(async () => {
  sent.length = 0
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu', 'pelapor', 'pelapor2')
  await database.root.query('delete from outbox')
  mine = (await findCredentials(deps, { kind: 'email', value: 'pelapor@demo.lapor.test' }))?.accountId ?? mine
  await choose()
})

const choose = (...choices: readonly Choice[]) => deps.db.transaction().execute(tx => saveChoices(tx, mine, choices))
const off = (event: Choice['event'], channel: Choice['channel']): Choice => ({ event, channel, isWanted: false })

const tellAll = () => sendAll(database, deps, async letter => void sent.push(letter))

/** To the account, in the order of the words. */
const heard = () =>
  sent.flatMap(({ to, kind, channel }) => (to === 'account_holder' ? [`${kind} ${channel}`] : [])).toSorted()

describe('the reporter', () => {
  test('hears what is usual: all by mail, by SMS to a proved number what asks something of them', async () => {
    await aReportIn('closed', database, deps, { accountId: mine })
    await tellAll()
    expect(heard()).toEqual([
      'answered email',
      'answered sms',
      'closed email',
      'closed sms',
      'forwarded email',
      'received email',
    ])
    expect(sent.find(one => one.channel === 'sms' && one.to === 'account_holder')?.address).toMatch(/^\+62\d+$/)
  })

  test('does not hear what they switched off, and hears the rest', async () => {
    await choose(off('answered', 'email'), off('answered', 'sms'), off('forwarded', 'email'), off('closed', 'sms'))
    await aReportIn('closed', database, deps, { accountId: mine })
    await tellAll()
    expect(heard()).toEqual(['closed email', 'received email'])
  })

  test('hears what a right hangs on somewhere, even when both were switched off', async () => {
    await choose(off('closed', 'email'), off('closed', 'sms'), off('asked', 'email'), off('asked', 'sms'))
    await aReportIn('closed', database, deps, { accountId: mine })
    await aReportIn('awaiting_information', database, deps, { accountId: mine })
    await tellAll()
    expect(heard()).toEqual(expect.arrayContaining(['asked email', 'closed email']))
    expect(heard()).not.toContain('closed sms')
  })

  test('gets no SMS at a number that was not proved, nor as a guest', async () => {
    await database.root.query("update account_identifiers set verified_at = null where kind = 'phone'")
    await aReportIn('answered', database, deps, { accountId: mine })
    await aReportIn('answered', database, deps, {
      identity: { name: null, email: 'tamu@contoh.test', phone: '+628129876' },
    })
    await tellAll()
    expect(sent.filter(({ channel }) => channel === 'sms')).toEqual([])
    expect(sent.some(({ address }) => address === 'tamu@contoh.test')).toBe(true)
    await database.root.query('update account_identifiers set verified_at = now()')
  })
})

test('whoever follows a primary by a merge hears of it as they chose, like everyone', async () => {
  const theirs = (await findCredentials(deps, { kind: 'email', value: 'pelapor2@demo.lapor.test' }))?.accountId ?? mine
  const primary = await aReportIn('forwarded', database, deps)
  for (const accountId of [mine, theirs]) {
    const other = await aReportIn('received', database, deps, { accountId })
    const merged = await mergeReport(deps, await asOfficer(other, 'koordinator.indramayu', database), {
      primary: primary.number,
    })
    expect(merged.ok).toBe(true)
  }
  await choose(off('progress', 'email'))
  await tellAll()
  sent.length = 0
  clock.set('2026-11-20T05:00:00Z')
  await startReport(deps, await asOfficer(primary, 'koordinator.indramayu', database))
  await tellAll()
  expect(sent.filter(({ to }) => to === 'account_holder').map(({ kind, address }) => `${kind} ${address}`)).toEqual([
    'progress pelapor2@demo.lapor.test',
  ])
})
