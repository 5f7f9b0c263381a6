/**
 * Who steals a copy of the database, without the vault's key, learns of no reporter who they are. The test looks through every
 * table there is: a table that is added later falls under it without being named here.
 */
import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountId, TrackingNumber } from '#core/ids.ts'
import type { Letter } from '#core/notifications/letter.ts'
import { readContact } from '#core/people/contact.ts'
import { askToEnter } from '#core/people/entering/operations/ask-to-enter.ts'
import { register } from '#core/people/entering/operations/register.ts'
import { enterFromElsewhere } from '#core/people/identities-elsewhere/operations/enter-from-elsewhere.ts'
import { askForAccessCode } from '#core/people/operations/ask-for-access-code.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { askForContact, changeContact } from '#core/people/own/operations/change-contact.ts'
import { keepFilingDraft } from '#core/people/own/operations/keep-filing-draft.ts'
import { setAccusedName } from '#core/people/vault/reporters.ts'
import { submitReport } from '#core/reports/operations/submit-report.ts'
import { jobsOf } from '#jobs/jobs.ts'
import { type Row, contentsOf, dumpOf, tablesWith } from './dump.ts'
import { useDatabase } from './database.ts'
import { COMPLAINT, browserOn, depsWithFiles, filingSite, formOf } from './filing.ts'
import { clockAt, demoPeople, anAccount } from './people.ts'
import { aSubmission } from './reports.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)

type Person = { readonly name: string; readonly email: string; readonly phone: string }

const person = (name: string, mailbox: string, digits: string): Person => ({
  name,
  email: `${mailbox}@contoh-warga.test`,
  phone: `+62${digits}`,
})
const GUEST = person('Zulvianti Qomariyadewi', 'zulvianti.q', '81317402281')
const ANONYMOUS = person('Wardhoyo Pranggodipuro', 'wardhoyo.p', '81317402282')
const ACCOUNT = person('Yuskhalida Mbojowati', 'yuskhalida.m', '81317402283')
const BY_PHONE = person('Xaverinus Ndapangadji', 'xaverinus.n', '81317402284')
const BY_MAIL = person('Qurratuaini Ledjaputri', 'qurratuaini.l', '81317402285')
const ELSEWHERE = person('Umbunaisa Kalliwanga', 'umbunaisa.k', '81317402286')
const AT_A_DESK = person('Fransdoana Tukloy', 'fransdoana.t', '81317402287')
const ACCUSED = person('Hardjanteyo Wiroglundung', 'hardjanteyo.w', '81317402288')
const MOVED_TO = person('Yuskhalida Soerjatmadewi', 'yuskhalida.baru', '81317402289')
const STRANGER = person('Velandrisa Oemarputra', 'velandrisa.o', '81317402290')
const EVERYBODY = [GUEST, ANONYMOUS, ACCOUNT, BY_PHONE, BY_MAIL, ELSEWHERE, AT_A_DESK, ACCUSED, MOVED_TO, STRANGER]

/** Who they are, in every part that names them: 0813…, +62 813… and 62813… have their last digits in common. */
const wordsOf = ({ name, email, phone }: Person): readonly string[] => [
  ...name.split(' '),
  email,
  email.split('@')[0] ?? email,
  phone.slice(3),
]

const letters: Letter[] = []

/** All that is owed, and all that follows from it, as the worker would do it. */
async function workJobs() {
  const jobs = jobsOf({ deps: deps(), deliver: async letter => void letters.push(letter) })
  const work: Readonly<Record<string, (payload: never) => Promise<void>>> = jobs
  for (let last = 0; ;) {
    const { rows } = await database.root.query<{ id: number; name: string | null; payload: never }>(
      'select id, name, payload from outbox where id > $1 order by id',
      [last],
    )
    if (rows.length === 0) return
    for (const { id, name, payload } of rows) {
      if (name !== null) await work[name]?.(payload)
      last = id
    }
  }
}

async function fileAsGuest({ name, email, phone }: Person, more: Record<string, string> = {}) {
  const browser = browserOn(filingSite(deps()))
  const contacts = { reporterName: name, reporterEmail: email, reporterPhone: phone.replace('+62', '0') }
  const answer = await browser.post('/lapor', formOf({ ...COMPLAINT, ...contacts, ...more }))
  expect(answer.headers.get('location')).toBe('/lapor/terkirim')
  const { rows } = await database.root.query<{ number: TrackingNumber }>(
    'select number from reports order by id desc limit 1',
  )
  if (!rows[0]) throw new Error('Nothing was filed')
  return rows[0].number
}

/** The old address is told by a job, until which it stands in the database too. */
async function movesTo(accountId: AccountId, typed: string) {
  const contact = readContact(typed)
  if (!contact) throw new Error(`${typed} is no contact`)
  const asked = await askForContact(deps(), { accountId, contact, browser: 'x' })
  if (!asked.ok) throw new Error(asked.refusal)
  await workJobs()
  const moved = await changeContact(deps(), { accountId, codeId: asked.codeId, typed: lastCode(), browser: 'x' })
  if (!moved.ok) throw new Error(moved.refusal)
}

const lastCode = () => letters.flatMap(letter => ('code' in letter ? [letter.code] : [])).at(-1) ?? ''

async function registered(typed: string, name: string) {
  const contact = readContact(typed)
  if (!contact) throw new Error(`${typed} is no contact`)
  const { codeId } = await askToEnter(deps(), { purpose: 'register', contact, browser: name })
  await workJobs()
  const done = await register(deps(), {
    codeId,
    typed: lastCode(),
    browser: name,
    name,
    replacing: null,
    agent: 'Firefox',
  })
  if (!done.ok) throw new Error(done.refusal)
  return done.accountId
}

/** By every way in which the service hears of a person who is no officer. */
async function everyWay() {
  await demoPeople(database, deps(), 'koordinator.indramayu')
  const number = await fileAsGuest(GUEST, { showName: 'on' })
  await fileAsGuest(ANONYMOUS, { anonymous: 'on' })
  await askForAccessCode(deps(), { number, email: GUEST.email })

  const accountId = await anAccount(deps(), { identity: ACCOUNT, password: 'kerbau-13-biru' })
  await signIn(deps(), { identifier: ACCOUNT.email, password: 'kerbau-13-biru', replacing: null })
  await submitReport(deps(), aSubmission({ accountId, showName: true }))
  await keepFilingDraft(deps(), {
    accountId,
    id: null,
    typed: { title: `Tetangga saya ${ACCOUNT.name}`, body: `Hubungi ${ACCOUNT.email} atau ${ACCOUNT.phone}` },
  })

  await submitReport(
    deps(),
    aSubmission({ accountId: await registered(BY_PHONE.phone, BY_PHONE.name), showName: true }),
  )
  await submitReport(deps(), aSubmission({ accountId: await registered(BY_MAIL.email, BY_MAIL.name), showName: true }))
  const contact = readContact(STRANGER.phone)
  if (contact) await askToEnter(deps(), { purpose: 'sign-in', contact, browser: 'x' })

  const from = {
    issuer: 'https://masuk.contoh.test',
    subject: 'subject-1',
    isTrusted: true,
    replacing: null,
    agent: null,
  }
  await enterFromElsewhere(deps(), { ...from, email: { address: ELSEWHERE.email, isVerified: true } })

  const desk = await submitReport(deps(), aSubmission({ identity: AT_A_DESK, showName: true, channel: 'in_person' }))
  if (!desk.ok) throw new Error(desk.refusal)
  await deps()
    .db.transaction()
    .execute(tx => setAccusedName(tx, deps().vault, desk.id, ACCUSED.name))
  await workJobs()
  await movesTo(accountId, MOVED_TO.email)
}

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  letters.length = 0
})

describe('a copy of the database, without the key,', () => {
  test('names no reporter in any table, in no spelling', async () => {
    const before = await contentsOf(database.root)
    await everyWay()
    expect(letters.map(letter => letter.address)).toContain(GUEST.email) // they were reached, and so their contacts were used
    const dump = await dumpOf(database.root, before)
    expect(new Set(dump.map(row => row.table)).size).toBeGreaterThan(15)
    const leaks = EVERYBODY.flatMap(wordsOf).flatMap(word => tablesWith(dump, word).map(table => `${word} in ${table}`))
    expect(leaks).toEqual([])
  })
})

describe('a table that is added later', () => {
  test('is looked through without being named here', async () => {
    const before = await contentsOf(database.root)
    await database.root.query(
      `create schema later; create table later.notes (note jsonb); grant all on later.notes to public`,
    )
    await database.root.query('insert into later.notes values ($1)', [{ to: GUEST.email }])
    expect(tablesWith(await dumpOf(database.root, before), GUEST.email)).toEqual(['later.notes'])
    await database.root.query('drop schema later cascade')
  })
})

describe('the search itself', () => {
  const seen = (text: string, word: string) => tablesWith([{ table: 't', text } satisfies Row], word).length > 0

  test.each([
    ['as it is', 'x budi.s@contoh.test y'],
    ['in other letters', 'BUDI.S@Contoh.Test'],
    ['in bytes', `\\x00${Buffer.from('budi.s@contoh.test').toString('hex')}00`],
    ['in base64', Buffer.from('{"mail":"budi.s@contoh.test"}').toString('base64')],
    ['in base64, one further', Buffer.from('{"mails":"budi.s@contoh.test"}').toString('base64')],
    ['in base64, two further', Buffer.from('{"mail2":"budi.s@contoh.test"}').toString('base64url')],
    ['in an address', 'https://x.test/?to=budi.s%40contoh.test'],
    ['in Unicode escapes', 'budi.s@contoh.test'.replace(/./g, one => `\\u00${one.charCodeAt(0).toString(16)}`)],
  ])('finds a contact %s', (_, text) => expect(seen(text, 'budi.s@contoh.test')).toBe(true))

  test.each(['0812-9876-5432', '+62 812 9876 5432', '(0812) 98765432', '6281298765432'])(
    'finds a number written %s',
    text => expect(seen(text, '81298765432')).toBe(true),
  )

  test('finds nothing where nothing is', () => expect(seen('siti@contoh.test 0813', 'budi.s@contoh.test')).toBe(false))
})
