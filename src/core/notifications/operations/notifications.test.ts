/** Who is told, what a message may say, and that it leaves once, through a real mail server. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailOf } from '#channels/email/mail.ts'
import { type Post, smtpPost } from '#channels/email/smtp.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { blockReport } from '#core/reports/operations/block-report.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { sendAll } from '#test/told.ts'
import type { Letter } from '../letter.ts'
import { queueDigests } from './queue-digests.ts'
import { sendNotification } from './send-notification.ts'
import { type TellOfEvents, tellOfEvents } from './tell-of-events.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const origin = 'http://127.0.0.1:3000'
const received: { to: string; raw: string }[] = []
let refuses = false
let server: SMTPServer
let post: Post
let deps: Deps

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(refuses ? Object.assign(new Error(`<${address}> no such box`), { responseCode: 550 }) : null),
    onData(stream, { envelope }, done) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')))
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address).join(), raw })
        done()
      })
    },
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  post = smtpPost({ url: `smtp://127.0.0.1:${port}`, from: 'LAPOR! <lapor@contoh.test>', origin })
})
afterAll(async () => {
  post.close()
  await new Promise<void>(closed => server.close(closed))
})
beforeEach(async () => {
  received.length = 0
  refuses = false
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu', 'penghubung.dishub.indramayu', 'pelapor')
})

const deliver = (letter: Letter) => post.send(mailOf(letter, origin))

const tellAll = () => sendAll(database, deps, deliver)

const decoded = (raw: string) =>
  raw
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(=[0-9A-F]{2})+/g, hex => Buffer.from(hex.replaceAll('=', ''), 'hex').toString('utf8'))
const fates = () =>
  database.db
    .selectFrom('notifications')
    .select(['kind', 'recipient', 'state', 'reason', 'attempts'])
    .orderBy('id')
    .execute()
const identity = { name: 'Wartini', email: 'wartini@contoh.test', phone: null }

describe('a filed report', () => {
  test('is told to its reporter, with the number, and to those who verify it', async () => {
    const { number } = await filed(deps, aSubmission({ agency: 'kab-indramayu', identity }))
    await tellAll()
    expect(received.map(({ to }) => to).toSorted()).toEqual([
      'koordinator.indramayu@demo.lapor.test',
      'wartini@contoh.test',
    ])
    const mail = decoded(received.find(({ to }) => to === 'wartini@contoh.test')?.raw ?? '')
    expect(mail).toContain(number.replace(/(\d{4})(?=\d)/g, '$1-'))
    expect(mail).toContain('Lampu jalan padam')
    expect(mail).toContain('Rabu, 25 November 2026')
    expect(mail).toContain(`${origin}/lacak?nomor=${number}`)
    expect(mail).toContain('Buka dengan nomor laporan dan kode akses Anda.')
  })

  test('is told to an account holder, who signs in and never had a code', async () => {
    const { rows } = await database.root.query<{ id: AccountId }>(
      'select id from accounts where id not in (select account_id from officers)',
    )
    const accountId = rows[0]?.id ?? null
    await filed(deps, aSubmission({ agency: 'kab-indramayu', accountId }))
    await tellAll()
    const mail = decoded(received.find(({ to }) => to === 'pelapor@demo.lapor.test')?.raw ?? '')
    expect(mail).toContain(`${origin}/akun/laporan`)
    expect(mail).toContain('Masuk dahulu')
    expect(mail).not.toMatch(/siapkan kode|kode akses Anda\. Tanpa/i)
  })

  test('says no more than the number when it is anonymous, confidential, sensitive or about staff', async () => {
    for (const flag of [{ anonymous: true }, { confidential: true }, { aboutStaff: true }]) {
      received.length = 0
      await filed(deps, aSubmission({ agency: 'kab-indramayu', identity, ...flag }))
      await tellAll()
      expect(received.length).toBeGreaterThan(0)
      for (const { raw } of received) {
        expect(decoded(raw)).toContain('Ada perkembangan')
        const [head = '', body = ''] = decoded(raw).split('\r\n\r\n')
        expect((/^Subject: .*$/m.exec(head)?.[0] ?? '') + body).not.toMatch(
          /Lampu|Indramayu|pasar|diterima|ditindaklanjuti/i,
        )
      }
    }
  })

  test('without a contact tells the officers only', async () => {
    await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
    await tellAll()
    expect(received.map(({ to }) => to)).toEqual(['koordinator.indramayu@demo.lapor.test'])
  })
})

test('of a merge and of a block their reporter is told until when they may object', async () => {
  const [primary, duplicate] = [
    await filed(deps, aSubmission({ agency: 'kab-indramayu' })),
    await filed(deps, aSubmission({ agency: 'kab-indramayu', identity })),
  ]
  const as = async (name: string) => ({ as: 'officer', viewer: await officerNamed(database, name) }) as const
  await mergeReport(deps, { report: duplicate, by: await as('koordinator.indramayu') }, { primary: primary.number })
  await tellAll()
  const mail = (subject: string) => received.map(({ raw }) => decoded(raw)).find(text => text.includes(subject))
  expect(mail('Laporan Anda digabung')).toContain('paling lambat Jumat, 4 Desember 2026')
  await blockReport(deps, { report: duplicate, by: await as('nasional') }, { reason: 'Memuat data orang lain.' })
  await tellAll()
  expect(mail('Konten laporan diblokir')).toContain('paling lambat Jumat, 4 Desember 2026')
})

test('whoever a report is forwarded to is told until when to follow it up', async () => {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
  await forwardedTo(database, deps, report, 'dinas-perhubungan-kab-indramayu')
  await tellAll()
  const mail = received.find(({ to }) => to === 'penghubung.dishub.indramayu@demo.lapor.test')
  expect(decoded(mail?.raw ?? '')).toContain('Tindak lanjut paling lambat Kamis, 10 Desember 2026.')
})

test('an answer is told once, however often the same work is done again', async () => {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', identity }))
  await forwardedTo(database, deps, report, 'dinas-perhubungan-kab-indramayu')
  const by = { as: 'officer', viewer: await officerNamed(database, 'penghubung.dishub.indramayu') } as const
  await answerReport(deps, { report, by }, { outcome: 'resolved', body: 'Sudah menyala.', attachments: [] })
  const { rows } = await database.root.query<{ payload: TellOfEvents }>(
    `select payload from outbox where name = 'tell-of-events'`,
  )
  await tellAll()
  const sent = received.length
  for (const { payload } of rows) await tellOfEvents(deps, payload)
  for (const { id } of await database.db.selectFrom('notifications').select('id').execute())
    await sendNotification(deps, id, deliver)
  await tellAll()
  expect(received).toHaveLength(sent)
  const ids = received.map(({ raw }) => /Message-ID: (<[^>]+>)/i.exec(raw)?.[1])
  expect(new Set(ids).size).toBe(sent)
  expect((await fates()).every(({ state }) => state === 'sent')).toBe(true)
})

test('a message that cannot leave is noted without the address, and leaves later', async () => {
  refuses = true
  await filed(deps, aSubmission({ agency: 'kab-indramayu', identity }))
  await tellAll()
  const failed = await fates()
  expect(failed.map(({ state, reason }) => [state, reason])).toEqual([
    ['failed', 'refused-550'],
    ['failed', 'refused-550'],
  ])
  refuses = false
  for (const { id } of await database.db.selectFrom('notifications').select('id').execute())
    await sendNotification(deps, id, deliver)
  expect((await fates()).map(({ state, attempts }) => [state, attempts])).toEqual([
    ['sent', 2],
    ['sent', 2],
  ])
})

test('of what a mail server answers, logs and failed jobs learn the number and not the address', async () => {
  refuses = true
  await filed(deps, aSubmission({ agency: 'kab-indramayu', identity }))
  const errors: Error[] = []
  await sendAll(database, deps, letter => deliver(letter).catch((error: Error) => Promise.reject(errors.push(error))))
  expect(errors.map(({ message }) => message)).toEqual(Array(2).fill('The mail server did not take the message: 550'))
  expect(errors.map(({ stack }) => stack).join()).not.toContain('@contoh.test')
})

test('a message that waits is not sent to an officer for whom the report has ceased to exist meanwhile', async () => {
  refuses = true
  const { id } = await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
  await tellAll()
  refuses = false
  await database.root.query(
    `update reports set accused_agency_id = (select id from agencies where slug = 'kab-indramayu') where id = $1`,
    [id],
  )
  for (const queued of await database.db.selectFrom('notifications').select('id').execute())
    await sendNotification(deps, queued.id, deliver)
  expect(received).toEqual([])
  expect((await fates()).map(({ state, reason }) => [state, reason])).toEqual([['undeliverable', 'no-longer-theirs']])
})

test('each morning every officer with work is told how much, once a day, and never of a report that accuses them', async () => {
  await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
  const accusing = await filed(deps, aSubmission({ agency: 'kab-indramayu', title: 'Loket tutup sebelum waktunya' }))
  await database.root.query(
    `update reports set accused_agency_id = (select id from agencies where slug = 'kab-indramayu') where id = $1`,
    [accusing.id],
  )
  await database.root.query('delete from outbox')
  await queueDigests(deps)
  await queueDigests(deps)
  await tellAll()
  expect(received.map(({ to }) => to)).toEqual(['koordinator.indramayu@demo.lapor.test'])
  expect(decoded(received[0]?.raw ?? '')).toContain('1 laporan menunggu')
})
