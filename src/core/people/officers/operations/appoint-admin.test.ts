import { expect, test } from 'vitest'
import { factorsOwed } from '#core/people/factors/owed.ts'
import { findSession } from '#core/people/queries/find-session.ts'
import { useDesk } from '#test/desk.ts'
import { actsOf, officerByEmail } from '#test/officers.ts'
import { demoPeople } from '#test/people.ts'
import { DEMO_PASSWORD } from '../../demo-accounts.ts'
import { signIn } from '../../operations/sign-in.ts'
import { appointAdmin } from './appoint-admin.ts'

const { database, deps } = useDesk()
const PUSAT = { email: ' Admin@Pusat.test ', name: 'Ratna Dewi' }

test('the first national admin has no password yet, and owes a second factor', async () => {
  expect(await appointAdmin(deps(), PUSAT)).toMatchObject({ ok: true })
  const officer = await officerByEmail(database, 'admin@pusat.test')
  expect(officer).toMatchObject({ role: 'national_admin', is_active: true, slug: 'nasional' })
  if (!officer) return
  expect(await factorsOwed(deps(), officer.account_id)).toBe('enrol')
  expect(await signIn(deps(), { identifier: 'admin@pusat.test', password: '', replacing: null })).toMatchObject({
    ok: false,
  })
  expect(await actsOf(database)).toEqual(['joined'])
  expect(await appointAdmin(deps(), PUSAT)).toEqual({ ok: false, refusal: 'officer-already' })
})

test('a citizen who becomes one is signed out everywhere first', async () => {
  await demoPeople(database, deps(), 'pelapor')
  const before = await signIn(deps(), {
    identifier: 'pelapor@demo.lapor.test',
    password: DEMO_PASSWORD,
    replacing: null,
  })
  expect(await appointAdmin(deps(), { email: 'pelapor@demo.lapor.test', name: 'Sri' })).toMatchObject({ ok: true })
  expect(await findSession(deps(), [before.ok ? before.token : ''])).toMatchObject({ kind: 'stranger' })
})

test('nobody is appointed without an address or a name', async () => {
  expect(await appointAdmin(deps(), { ...PUSAT, email: 'admin' })).toEqual({ ok: false, refusal: 'no-address' })
  expect(await appointAdmin(deps(), { ...PUSAT, name: '  ' })).toEqual({ ok: false, refusal: 'no-name' })
})
