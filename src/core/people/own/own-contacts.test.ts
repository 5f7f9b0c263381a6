/** Changing name, address and number of one's own account, and who is told of it. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Letter } from '#core/notifications/letter.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aSubmission, filed } from '#test/reports.ts'
import type { Contact } from '../contact.ts'
import { sendCode } from '../entering/operations/send-code.ts'
import { findCredentials } from '../queries/find-credentials.ts'
import { contactOfReport } from '../vault/identities.ts'
import { readOwnIdentity } from '../vault/own-identity.ts'
import { findReporterAccount } from '../vault/reporters.ts'
import { askForContact, changeContact } from './operations/change-contact.ts'
import { changeName } from './operations/change-name.ts'
import { tellOldContact } from './operations/tell-old-contact.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const browser = 'a'.repeat(43)
let deps: Deps
let mine: AccountId
const sent: Letter[] = []
const deliver = async (letter: Letter) => void sent.push(letter)

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  sent.length = 0
  deps = depsOn(database, clock)
  await database.root.query('delete from outbox')
  await demoPeople(database, deps, 'pelapor', 'pelapor2', 'koordinator.indramayu')
  mine = (await findCredentials(deps, { kind: 'email', value: 'pelapor@demo.lapor.test' }))?.accountId ?? mine
})

const mail = (value: string): Contact => ({ kind: 'email', value })
const own = () => readOwnIdentity(deps, mine, 'own account page')

async function work() {
  const { rows } = await database.root.query<{ name: string; payload: { codeId: number; changeId: number } }>(
    'delete from outbox returning name, payload',
  )
  for (const { name, payload } of rows) {
    if (name === 'send-code') await sendCode(deps, payload.codeId, deliver)
    if (name === 'tell-old-contact') await tellOldContact(deps, payload, deliver)
  }
}

/** The digits that were sent to this contact last. */
const codeTo = (address: string): string => {
  const letter = sent.findLast(one => one.address === address && one.kind === 'one_time_code')
  return letter?.kind === 'one_time_code' ? letter.code : 'none'
}

async function asked(contact: Contact, accountId = mine): Promise<number> {
  const result = await askForContact(deps, { accountId, contact, browser })
  if (!result.ok) throw new Error(result.refusal)
  await work()
  return result.codeId
}

describe('the address of an account', () => {
  test('is changed by the code that went to the new one; the old one is told, and opens the account no more', async () => {
    const codeId = await asked(mail('baru@contoh.test'))
    expect((await own())?.email).toBe('pelapor@demo.lapor.test')
    const typed = codeTo('baru@contoh.test')
    expect(await changeContact(deps, { accountId: mine, codeId, typed, browser })).toMatchObject({
      ok: true,
      united: 0,
    })
    await work()
    expect(sent.at(-1)).toMatchObject({ kind: 'contact_changed', of: 'email', address: 'pelapor@demo.lapor.test' })
    expect((await own())?.email).toBe('baru@contoh.test')
    expect(await findCredentials(deps, mail('pelapor@demo.lapor.test'))).toBeNull()
    expect((await findCredentials(deps, mail('baru@contoh.test')))?.accountId).toBe(mine)
    const { rows } = await database.root.query('select old_sealed, told_at from contact_changes')
    expect(rows).toEqual([{ old_sealed: null, told_at: clock.now() }])
  })

  test('once changed, is where news of reports filed before goes', async () => {
    const { id } = await filed(deps, aSubmission({ accountId: mine }))
    const codeId = await asked(mail('surat@contoh.test'))
    await changeContact(deps, { accountId: mine, codeId, typed: codeTo('surat@contoh.test'), browser })
    expect((await contactOfReport(deps, id, 'notification'))?.email).toBe('surat@contoh.test')
  })

  test('once proved, brings the reports that were filed with it as a guest', async () => {
    const identity = { name: null, email: 'tamu@contoh.test', phone: null }
    const { id } = await filed(deps, aSubmission({ identity }))
    const codeId = await asked(mail('tamu@contoh.test'))
    const typed = codeTo('tamu@contoh.test')
    expect(await changeContact(deps, { accountId: mine, codeId, typed, browser })).toMatchObject({ united: 1 })
    expect(await findReporterAccount(deps.db, id)).toBe(mine)
  })

  test('cannot be taken from another account, which only the holder of that mailbox learns', async () => {
    const before = await own()
    const codeId = await asked(mail('pelapor2@demo.lapor.test'))
    const typed = codeTo('pelapor2@demo.lapor.test')
    const result = await changeContact(deps, { accountId: mine, codeId, typed, browser })
    expect(result).toEqual({ ok: false, refusal: 'contact-taken' })
    expect(await own()).toEqual(before)
    expect(await findCredentials(deps, mail('pelapor2@demo.lapor.test'))).toBeDefined()
  })

  test('is not asked to be what it is', async () => {
    const { email } = (await own()) ?? { email: null }
    const same = askForContact(deps, { accountId: mine, contact: mail(email ?? ''), browser })
    expect(await same).toEqual({ ok: false, refusal: 'same-contact' })
  })
})

describe('a code for a new contact', () => {
  test('is worth nothing wrong, in another browser, for another account, too late, or twice', async () => {
    const codeId = await asked(mail('lain@contoh.test'))
    const typed = codeTo('lain@contoh.test')
    const theirs = (await findCredentials(deps, mail('pelapor2@demo.lapor.test')))?.accountId ?? mine
    const wrong = typed === '000000' ? '000001' : '000000'
    const attempt = (changes: object) => changeContact(deps, { accountId: mine, codeId, typed, browser, ...changes })
    expect(await attempt({ typed: wrong })).toEqual({ ok: false, refusal: 'wrong-code' })
    expect(await attempt({ browser: 'b'.repeat(43) })).toEqual({ ok: false, refusal: 'wrong-code' })
    clock.set('2026-11-20T02:10:01Z')
    expect(await attempt({})).toEqual({ ok: false, refusal: 'expired-code' })
    clock.set('2026-11-20T02:05:00Z')
    expect(await attempt({ accountId: theirs })).toEqual({ ok: false, refusal: 'wrong-code' })
    expect(await attempt({})).toEqual({ ok: false, refusal: 'used-code' })
    expect((await own())?.email).not.toBe('lain@contoh.test')
  })
})

test('the name is changed without a code, and may be left out', async () => {
  const { phone = null } = (await own()) ?? {}
  expect(await changeName(deps, mine, 'Sari W.')).toMatchObject({ ok: true })
  expect(await own()).toMatchObject({ name: 'Sari W.', phone })
  await changeName(deps, mine, null)
  expect((await own())?.name).toBeNull()
})
