/** The pages that keep officers' accounts, asked as a browser would: by who may, who may not, and with anything in any field. */
import { beforeEach, describe, expect, test } from 'vitest'
import { routes } from '#web/routes.ts'
import { useDatabase } from '#test/database.ts'
import { LIAISON, COORDINATOR, DISHUB } from '#test/desk.ts'
import { NEWCOMER, invitedBy, officerAt, officerByEmail, tokenFor } from '#test/officers.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const { ask, send, account, deps } = wholeSite(database, clock)
const at = routes.officers
const ELSEWHERE = 'koordinator.jabar'

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), 'nasional', COORDINATOR, 'koordinator2.indramayu', LIAISON, ELSEWHERE, 'pelapor')
})

const page = async (path: string, cookie: string) => (await ask(path, cookie)).text()
const idOf = async (name: string) => String((await officerAt(database, name)).id)
const memberAt = async (name: string) => at.member.href({ id: await idOf(name) })

const INVITE = { ...NEWCOMER, role: 'liaison', agencyId: DISHUB }

describe('the list', () => {
  test('has the officers of one’s own agency and below it, and of no other', async () => {
    const html = await page(at.members.href({}), await account(COORDINATOR))
    expect(html).toContain('Tarman Wibisana')
    expect(html).toContain('Yuyun Rahmasari')
    expect(html).not.toContain('Asep Gunadarma')
    expect(await page(at.members.href({}), await account('nasional'))).toContain('Asep Gunadarma')
  })

  test('is searched by name, address and agency, and what is typed is no pattern', async () => {
    const cookie = await account(COORDINATOR)
    const found = async (q: string) => {
      const html = await page(at.members.href({}, { q }), cookie)
      return ['Tarman', 'Yuyun', 'Dedi Suhartama</a>'].filter(name => html.includes(name))
    }
    expect(await found('tarman')).toEqual(['Tarman'])
    expect(await found('koordinator2')).toEqual(['Yuyun'])
    expect(await found('Dinas Perhubungan')).toEqual(['Tarman'])
    expect(await found('%')).toEqual([])
    expect(await found('_')).toEqual([])
  })

  test('is for coordinators and national admins only', async () => {
    expect((await ask(at.members.href({}), await account(LIAISON))).status).toBe(404)
    expect((await ask(at.members.href({}), await account('pelapor'))).status).toBe(404)
    const stranger = await ask(at.members.href({}))
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/masuk?kembali=%2Fpetugas%2Fanggota'])
  })

  test('of an agency that is not theirs is not there', async () => {
    const cookie = await account(COORDINATOR)
    expect((await ask(at.members.href({}, { instansi: 'prov-jawa-barat' }), cookie)).status).toBe(404)
    expect((await ask(at.members.href({}, { instansi: DISHUB }), cookie)).status).toBe(200)
  })

  test('reminds who looks when nobody has reviewed it for a year', async () => {
    const cookie = await account(COORDINATOR)
    expect(await page(at.members.href({}), cookie)).toContain('Belum pernah ditinjau')
    const marked = await send(at.memberReview.href({}), {}, cookie)
    expect([marked.status, marked.headers.get('location')]).toEqual([303, at.members.href({})])
    const after = await page(at.members.href({}), cookie)
    expect(after).toContain('oleh Dedi Suhartama')
    expect(after).not.toContain('Belum pernah ditinjau')
    clock.set('2027-11-20T02:00:00Z')
    expect(await page(at.members.href({}), await account(COORDINATOR))).toContain('Sudah lebih dari setahun')
  })
})

describe('inviting', () => {
  test('sends one mail and shows who waits', async () => {
    const cookie = await account(COORDINATOR)
    const sent = await send(at.invitations.href({}), INVITE, cookie)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, at.members.href({})])
    const { rows } = await database.root.query(
      `select count(*)::int as owed from outbox where name = 'send-invitation'`,
    )
    expect(rows).toEqual([{ owed: 1 }])
    const html = await page(at.members.href({}), cookie)
    expect(html).toContain(NEWCOMER.email)
    const again = await send(at.invitations.href({}), INVITE, cookie)
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('sudah diundang')])
  })

  test('searches for a unit without sending anything, among one’s own only', async () => {
    const cookie = await account(COORDINATOR)
    const searched = { ...INVITE, agencyQuery: 'perhubungan', langkah: 'cari' }
    const html = await (await send(at.invitations.href({}), searched, cookie)).text()
    expect(html).toContain('Dinas Perhubungan Kabupaten Indramayu')
    expect(html).not.toContain('Dinas Perhubungan Kota')
    expect(html).toContain(`value="${NEWCOMER.email}"`)
    const { rows } = await database.root.query('select from officer_invitations')
    expect(rows).toHaveLength(0)
  })

  test.each([
    ['nobody', { name: '' }, 'Tulis nama lengkapnya'],
    ['nowhere', { agencyId: 'tidak-ada' }, 'tidak ada di lingkup Anda'],
    ['another agency', { agencyId: 'prov-jawa-barat' }, 'tidak ada di lingkup Anda'],
    ['no address', { email: 'lina at dishub' }, 'Tulis email dinas'],
    ['two addresses', { email: 'lina@dishub.test,lain@dishub.test' }, 'Tulis email dinas'],
    ['a header', { email: 'lina@dishub.test\nBcc: semua@dishub.test' }, 'Tulis email dinas'],
    ['a name that turns the line around', { name: 'Lina \u202e gnubuhrep' }, 'Tulis nama dengan huruf'],
    ['a name that is an address', { name: 'Buka https://jahat.test' }, 'Tulis nama dengan huruf'],
    ['a national admin', { role: 'national_admin' }, 'hanya dapat diberikan'],
    ['a role that is none', { role: 'raja' }, 'Pilih perannya'],
    ['an officer', { email: `${LIAISON}@demo.lapor.test` }, 'sudah dipakai petugas aktif'],
  ])('%s is refused beside its field', async (_, changes, says) => {
    const sent = await send(at.invitations.href({}), { ...INVITE, ...changes }, await account(COORDINATOR))
    expect([sent.status, await sent.text()]).toEqual([422, expect.stringContaining(says)])
  })

  test('says nothing of officers whom the inviter does not see', async () => {
    const email = `${ELSEWHERE}@demo.lapor.test`
    const sent = await send(at.invitations.href({}), { ...INVITE, email }, await account(COORDINATOR))
    expect(sent.status).toBe(303)
  })

  test('by a liaison, a citizen or a stranger comes to nothing', async () => {
    expect((await send(at.invitations.href({}), INVITE, await account(LIAISON))).status).toBe(404)
    expect((await send(at.invitations.href({}), INVITE, await account('pelapor'))).status).toBe(404)
    await send(at.invitations.href({}), INVITE)
    const { rows } = await database.root.query('select from officer_invitations')
    expect(rows).toHaveLength(0)
  })

  test('is sent again and withdrawn by who may, and by nobody else', async () => {
    const id = String(await invitedBy(database, deps(), COORDINATOR))
    const [again, withdrawn] = [at.invitationAgain.href({ id }), at.invitationWithdrawal.href({ id })]
    const others = await account(ELSEWHERE)
    expect([(await send(again, {}, others)).status, (await send(withdrawn, {}, others)).status]).toEqual([404, 404])
    expect((await ask(withdrawn, others)).status).toBe(404)
    const cookie = await account(COORDINATOR)
    const list = await page(at.members.href({}), cookie)
    expect([list.includes(`href="${withdrawn}"`), list.includes(`action="${withdrawn}"`)]).toEqual([true, false])
    expect(await page(withdrawn, cookie)).toContain('Jangan tarik')
    expect([(await send(again, {}, cookie)).status, (await send(withdrawn, {}, cookie)).status]).toEqual([303, 303])
    expect([(await send(again, {}, cookie)).status, (await ask(withdrawn, cookie)).status]).toEqual([404, 404])
  })
})

describe('an officer’s page', () => {
  const questions = async (name: string) => {
    const id = await idOf(name)
    return [at.memberLeaving.href({ id }), at.memberFactors.href({ id })] as const
  }
  const acts = async (name: string) => {
    const id = await idOf(name)
    return [at.memberPost, at.memberLeaving, at.memberReturn, at.memberFactors, at.memberSessions].map(one =>
      one.href({ id }),
    )
  }

  test('of another agency is the same as one that never was, to read and to act on', async () => {
    const cookie = await account(COORDINATOR)
    const missing = await ask(at.member.href({ id: '999999' }), cookie)
    const theirs = await ask(await memberAt(ELSEWHERE), cookie)
    expect([missing.status, theirs.status]).toEqual([404, 404])
    expect(await theirs.text()).toBe(await missing.text())
    for (const act of await acts(ELSEWHERE)) {
      expect((await send(act, { role: 'liaison', agencyId: DISHUB }, cookie)).status, act).toBe(404)
    }
    for (const question of await questions(ELSEWHERE)) expect((await ask(question, cookie)).status, question).toBe(404)
    expect(await officerByEmail(database, `${ELSEWHERE}@demo.lapor.test`)).toMatchObject({ is_active: true })
  })

  test('of a stranger leads to signing in, whatever they send', async () => {
    for (const act of await acts(LIAISON)) {
      const sent = await send(act, {})
      expect([sent.status, sent.headers.get('location')], act).toEqual([303, expect.stringMatching(/^\/masuk/)])
    }
  })

  test('of oneself is shown, and nothing can be done there', async () => {
    const cookie = await account(COORDINATOR)
    const html = await page(await memberAt(COORDINATOR), cookie)
    expect(html).toContain('Akun sendiri diatur rekan Anda')
    const [, leaving = ''] = await acts(COORDINATOR)
    const sent = await send(leaving, {}, cookie)
    expect([sent.status, await sent.text()]).toEqual([409, expect.stringContaining('Akun sendiri diatur rekan Anda')])
  })

  test('changes the role, puts out, and takes back; whoever is put out is out at once', async () => {
    const cookie = await account(COORDINATOR)
    const theirs = await account(LIAISON)
    expect((await ask(at.inbox.href({}), theirs)).status).toBe(200)
    const [post = '', leaving = '', back = '', , sessions = ''] = await acts(LIAISON)
    const moved = { role: 'leader', agencyId: 'kab-indramayu' }
    expect((await send(post, moved, cookie)).status).toBe(303)
    expect(await page(await memberAt(LIAISON), cookie)).toContain('Pejabat penghubung, ')
    expect((await send(sessions, {}, cookie)).status).toBe(303)
    const out = await ask(at.inbox.href({}), theirs)
    expect([out.status, out.headers.get('location')]).toEqual([303, '/masuk?kembali=%2Fpetugas'])
    const again = await account(LIAISON)
    expect((await send(leaving, {}, cookie)).status).toBe(303)
    expect((await ask(at.inbox.href({}), again)).status).toBe(303)
    expect((await ask(at.inbox.href({}), await account(LIAISON))).status).toBe(404)
    expect(await page(at.members.href({}, { keadaan: 'nonaktif' }), cookie)).toContain('Tarman Wibisana')
    expect((await send(back, {}, cookie)).status).toBe(303)
    expect((await send(back, {}, cookie)).status).toBe(409)
  })

  test('asks before somebody is put out, and says what follows and what can be taken back', async () => {
    const cookie = await account(COORDINATOR)
    const [leaving] = await questions(LIAISON)
    const html = await page(await memberAt(LIAISON), cookie)
    expect(html).not.toContain(`action="${leaving}"`)
    expect(html).toContain(`href="${leaving}"`)
    const question = await page(leaving, cookie)
    for (const words of ['Nonaktifkan Tarman Wibisana?', 'keluar dari semua peramban', 'dapat mengaktifkannya lagi'])
      expect(question).toContain(words)
    expect(question).toMatch(/Draf[^<]* dihapus paling lambat 30 hari/)
    expect(question).toContain(`action="${leaving}"`)
    expect(await officerByEmail(database, `${LIAISON}@demo.lapor.test`)).toMatchObject({ is_active: true })
  })

  test('takes second steps away only from who has some, and only after whoever does it has made sure', async () => {
    const cookie = await account(COORDINATOR)
    const [, reset] = await questions(LIAISON)
    const none = await ask(reset, cookie)
    expect([none.status, none.headers.get('location')]).toEqual([303, await memberAt(LIAISON)])
    await database.root.query(
      `insert into totp_secrets (account_id, sealed, last_step, confirmed_at)
       select account_id, '', 0, now() from officers where name = 'Tarman Wibisana'`,
    )
    expect(await page(await memberAt(LIAISON), cookie)).not.toContain(`action="${reset}"`)
    expect(await page(reset, cookie)).toContain('Ini tidak dapat dibatalkan')
    const unsure = await send(reset, {}, cookie)
    expect([unsure.status, await unsure.text()]).toEqual([422, expect.stringContaining('Belum disetel ulang')])
    expect(await page(await memberAt(LIAISON), cookie)).toContain('terpasang')
    expect((await send(reset, { isSure: 'ya' }, cookie)).status).toBe(303)
    expect(await page(await memberAt(LIAISON), cookie)).not.toContain(`href="${reset}"`)
  })

  test('has no questions about oneself or about who is out already', async () => {
    const cookie = await account(COORDINATOR)
    const [mine] = await questions(COORDINATOR)
    expect((await ask(mine, cookie)).headers.get('location')).toBe(await memberAt(COORDINATOR))
    const [leaving] = await questions(LIAISON)
    expect((await send(leaving, {}, cookie)).status).toBe(303)
    expect((await ask(leaving, cookie)).headers.get('location')).toBe(await memberAt(LIAISON))
  })

  test('asks for a fresh proof before anything is done or taken out', async () => {
    const cookie = await account(COORDINATOR)
    const id = String(await invitedBy(database, deps(), COORDINATOR))
    clock.set('2026-11-20T02:15:00Z')
    const posts = [
      ...(await acts(LIAISON)),
      at.memberReview.href({}),
      at.invitationAgain.href({ id }),
      at.invitationWithdrawal.href({ id }),
    ]
    for (const path of posts) {
      const sent = await send(path, {}, cookie)
      expect([sent.status, sent.headers.get('location')], path).toEqual([303, expect.stringMatching(/^\/masuk\/ulang/)])
    }
    for (const path of [at.memberReviewFile.href({}), at.invitations.href({}), ...(await questions(LIAISON))]) {
      expect((await ask(path, cookie)).headers.get('location'), path).toMatch(/^\/masuk\/ulang/)
    }
    expect((await send(at.invitations.href({}), INVITE, cookie)).status).toBe(403)
    expect((await ask(at.members.href({}), cookie)).status).toBe(200)
  })
})

describe('the file of a review', () => {
  test('has a line for each officer at work, and no cell that a spreadsheet would compute', async () => {
    await database.root.query(
      `update officers set name = '=HYPERLINK("http://jahat.test";"klik")' where name = 'Yuyun Rahmasari'`,
    )
    const file = await ask(at.memberReviewFile.href({}), await account(COORDINATOR))
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="tinjauan-akses-kab-indramayu.csv"')
    expect(file.headers.get('cache-control')).toBe('private, no-store')
    const text = await file.text()
    expect(text.split('\r\n')).toHaveLength(5)
    expect(text).toContain(`"'=HYPERLINK(""http://jahat.test"";""klik"")"`)
    expect(text).toContain('Tarman Wibisana,penghubung.dishub.indramayu@demo.lapor.test,Pejabat penghubung')
    expect(text).not.toContain('Asep Gunadarma')
  })

  test('of an agency that is not theirs is not there, nor is any for who keeps no officers', async () => {
    const file = at.memberReviewFile.href({}, { instansi: 'prov-jawa-barat' })
    expect((await ask(file, await account(COORDINATOR))).status).toBe(404)
    expect((await ask(at.memberReviewFile.href({}), await account(LIAISON))).status).toBe(404)
  })
})

describe('the link of an invitation', () => {
  const accept = (token: string, fields: Record<string, string>) => send(routes.invitation.href({ token }), fields)
  const chosen = { password: 'kereta lewat jembatan biru', repeated: 'kereta lewat jembatan biru' }

  test('shows who invites for what, takes a password, and leads to the second step', async () => {
    const token = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    const shown = await ask(routes.invitation.href({ token }))
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const html = await shown.text()
    expect(html).toContain('Dedi Suhartama')
    expect(html).toContain('Dinas Perhubungan Kabupaten Indramayu')
    const mistyped = await accept(token, { ...chosen, repeated: 'lain' })
    expect([mistyped.status, await mistyped.text()]).toEqual([422, expect.stringContaining('belum sama')])
    const weak = await accept(token, { password: 'password1234', repeated: 'password1234' })
    expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining('sudah bocor')])
    const accepted = await accept(token, chosen)
    expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/masuk/langkah-dua'])
    const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await ask(at.inbox.href({}), cookie)).headers.get('location')).toMatch(/^\/masuk/)
    const used = await ask(routes.invitation.href({ token }))
    expect([used.status, await used.text()]).toEqual([410, expect.stringContaining('sudah diterima')])
    expect((await accept(token, chosen)).status).toBe(410)
  })

  test('that is unknown, withdrawn or too old says so', async () => {
    expect((await ask(routes.invitation.href({ token: 'a'.repeat(43) }))).status).toBe(404)
    const id = await invitedBy(database, deps(), COORDINATOR)
    const token = await tokenFor(deps(), id)
    clock.set('2026-11-28T02:00:00Z')
    expect(await (await ask(routes.invitation.href({ token }))).text()).toContain('sudah kedaluwarsa')
    clock.set('2026-11-20T02:00:00Z')
    await send(at.invitationWithdrawal.href({ id: String(id) }), {}, await account(COORDINATOR))
    expect(await (await ask(routes.invitation.href({ token }))).text()).toContain('sudah ditarik')
  })

  test('asks whoever is signed in as somebody else to sign out', async () => {
    const token = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    const html = await page(routes.invitation.href({ token }), await account('pelapor'))
    expect(html).toContain('akun lain')
    const path = routes.invitation.href({ token })
    expect((await send(path, chosen, await account('pelapor'))).status).toBe(422)
    expect(await officerByEmail(database, NEWCOMER.email)).toBeUndefined()
  })
})

const NONSENSE = [
  'a\0b',
  'x'.repeat(20_001),
  '<script>alert(1)</script> \u202e \ud83d',
  `'; drop table officers; --`,
  '__proto__',
  '2147483648',
  '-9'.repeat(15),
]

test('anything in any field of any form is answered with a sentence', { timeout: 60_000 }, async () => {
  const cookie = await account(COORDINATOR)
  const id = await idOf(LIAISON)
  const forms: Readonly<Record<string, readonly string[]>> = {
    [at.invitations.href({})]: ['name', 'email', 'role', 'agencyId', 'agencyQuery', 'mandate', 'regionCode', 'langkah'],
    [at.memberPost.href({ id })]: ['role', 'agencyId', 'agencyQuery', 'mandate', 'regionCode', 'isMeant', 'langkah'],
    [at.memberLeaving.href({ id })]: ['isMeant', 'colleagueId'],
    [at.memberFactors.href({ id })]: ['isSure'],
    [at.memberReview.href({})]: ['agencyId'],
  }
  for (const [path, fields] of Object.entries(forms)) {
    for (const field of fields) {
      for (const text of NONSENSE) {
        const sent = await send(path, { ...INVITE, email: `a${Math.abs(field.length)}@x.test`, [field]: text }, cookie)
        expect([200, 303, 404, 409, 422, 429], `${path} ${field}`).toContain(sent.status)
        expect(await sent.text()).not.toMatch(/\n\s+at \S+ \(|<script>alert/)
      }
    }
  }
  for (const query of ['q', 'peran', 'keadaan', 'halaman', 'instansi']) {
    for (const text of NONSENSE.slice(2)) {
      const shown = await ask(at.members.href({}, { [query]: text.toWellFormed() }), cookie)
      expect([200, 404], `${query} ${text}`).toContain(shown.status)
    }
  }
})

test('a link in the navigation leads there, for who keeps officers', async () => {
  expect(await page(at.inbox.href({}), await account(COORDINATOR))).toContain(`href="${at.members.href({})}"`)
  expect(await page(at.inbox.href({}), await account(LIAISON))).not.toContain(`href="${at.members.href({})}"`)
})
