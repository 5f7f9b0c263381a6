/** People in service with factors of their own: demo people whose accounts are accounts like any other. */
import { Secret, TOTP } from 'otpauth'
import { beforeEach } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import type { Deps } from '#core/deps.ts'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { newEnrolment } from '#core/people/factors/enrolment.ts'
import { addApp } from '#core/people/factors/operations/add-app.ts'
import { addPasskey } from '#core/people/factors/operations/add-passkey.ts'
import { beginPasskey } from '#core/people/factors/operations/begin-passkey.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { type Authenticator, anAuthenticator } from './authenticator.ts'
import type { TestDatabase } from './database.ts'
import { clockAt, demoPeople, depsOn } from './people.ts'

export const ORIGIN = 'https://lapor.contoh.test'
export const SITE = { origin: ORIGIN, id: 'lapor.contoh.test' }
export const BROWSER = 'b'.repeat(43)
export const AGENT = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0'

async function peopleInService(database: TestDatabase, deps: Deps, ...mailboxes: readonly string[]): Promise<void> {
  await demoPeople(database, deps, ...mailboxes)
  await database.root.query('update accounts set is_demo = false')
}

const BEGIN = '2026-11-20T01:00:00Z'
export const OFFICER = 'koordinator.indramayu'

/** An officer and a citizen in service as each test begins, by a clock that stands. */
export function officerAndCitizen(database: TestDatabase) {
  const clock = clockAt(BEGIN)
  const deps = () => depsOn(database, clock)
  beforeEach(async () => {
    clock.set(BEGIN)
    await peopleInService(database, deps(), OFFICER, 'pelapor')
  })
  return { clock, deps, officer: () => accountOf(database, 'Dedi Suhartama') }
}

/** What the app would show at this moment. */
export const codeAt = (key: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at.getTime() })

export async function enter(deps: Deps, mailbox: string) {
  const entered = await signIn(deps, {
    identifier: `${mailbox}@demo.lapor.test`,
    password: DEMO_PASSWORD,
    replacing: null,
    agent: AGENT,
  })
  if (!entered.ok) throw new Error(entered.refusal)
  return entered
}

async function accountOf(database: TestDatabase, officerName: string): Promise<AccountId> {
  const { rows } = await database.root.query<{ account_id: AccountId }>(
    'select account_id from officers where name = $1',
    [officerName],
  )
  if (!rows[0]) throw new Error(`Nobody is called ${officerName}`)
  return rows[0].account_id
}

export async function citizenAccount(database: TestDatabase): Promise<AccountId> {
  const { rows } = await database.root.query<{ id: AccountId }>(
    'select id from accounts where not exists (select from officers where account_id = accounts.id) order by id limit 1',
  )
  if (!rows[0]) throw new Error('There is no citizen')
  return rows[0].id
}

/** Confirmed by the code of this moment, which is used up by it. */
export async function withApp(deps: Deps, accountId: AccountId) {
  const { key, sealed } = newEnrolment(deps, accountId)
  const typed = codeAt(key, deps.clock.now())
  const added = await addApp(deps, { accountId, enrolment: sealed, typed, keeping: null })
  if (!added.ok) throw new Error(added.refusal)
  return { key, codes: added.codes ?? [] }
}

export async function withPasskey(deps: Deps, accountId: AccountId, name = 'Ponsel kantor') {
  const authenticator: Authenticator = anAuthenticator(ORIGIN)
  const options = await beginPasskey(deps, { site: SITE, accountId, browser: BROWSER })
  const response = authenticator.create(options)
  const added = await addPasskey(deps, { accountId, site: SITE, browser: BROWSER, response, name, keeping: null })
  if (!added.ok) throw new Error(added.refusal)
  return { authenticator, codes: added.codes ?? [] }
}
