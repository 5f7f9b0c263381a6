/** What narrows the list, and that nothing of what is hidden can be found out by narrowing. */
import { beforeEach, describe, expect, test } from 'vitest'
import { watchReports } from '#core/desks/operations/watch-reports.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import type { Filed } from '#test/reports.ts'
import { aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { COORDINATOR, DISHUB, LIAISON, useDesk } from '#test/desk.ts'
import { demoPeople } from '#test/people.ts'

const { database, deps, clock, get } = useDesk()
const OTHERS = ['koordinator.jabar', 'pimpinan.indramayu', 'ombudsman', 'ksp', 'kemendagri']
const NEIGHBOUR = 'penghubung.disdukcapil.indramayu'

beforeEach(() => demoPeople(database, deps(), ...OTHERS))

const aFiled = (title: string, changes = {}) =>
  filed(deps(), aSubmission({ agency: 'kab-indramayu', title, ...changes }))

async function found(who: string, query: string) {
  const response = await get(who, `/petugas?${query}`)
  const html = await response.text()
  expect([who, query, response.status]).toEqual([who, query, 200])
  return { html, numbers: [...html.matchAll(/<li data-row="(\d{12})"/g)].map(([, number]) => number) }
}
const numbersFor = async (who: string, query: string) => (await found(who, query)).numbers

async function idOf(name: string) {
  const viewer = await officerNamed(database, name)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(name)
  return viewer.officer
}

const handledBy = async (report: Filed, name: string) => {
  const { id, agencyId } = await idOf(name)
  await database.root.query(
    'insert into report_handlers (report_id, agency_id, officer_id, given_by, since) values ($1, $2, $3, $3, $4)',
    [report.id, agencyId, id, clock.now()],
  )
}
const labelled = async (report: Filed, name: string, label: string) => {
  const { id, agencyId } = await idOf(name)
  await database.root.query(
    'insert into report_labels (agency_id, label, report_id, set_by, set_at) values ($1, $2, $3, $4, $5)',
    [agencyId, label, report.id, id, clock.now()],
  )
}

describe('a filter', () => {
  test('leaves what it names, and the address says so', async () => {
    const one = await aFiled('Lampu jalan padam', {
      category: 'angkutan-umum',
      regionCode: '32.12.09',
      anonymous: true,
    })
    clock.set('2026-11-23T02:00:00Z')
    const two = await aFiled('Sampah menumpuk', { kind: 'aspiration', channel: 'sms' })
    await forwardedTo(database, deps(), two, DISHUB)
    const only = async (query: string, ...reports: Filed[]) =>
      expect([query, await numbersFor(COORDINATOR, `antrean=semua&${query}`)]).toEqual([
        query,
        reports.map(({ number }) => number),
      ])

    await only('kategori=angkutan-umum', one)
    await only('wilayah=32.12', one)
    await only('wilayah=32.13')
    await only('anonim=ya', one)
    await only('anonim=tidak', two)
    await only('jenis=aspiration', two)
    await only('status=forwarded', two)
    await only('klasifikasi=complaint_service', two)
    await only('bobot=medium', two)
    await only('kanal=sms', two)
    await only(`instansi=${DISHUB}`, two)
    await only('instansi=kab-indramayu', two, one)
    await only('sampai=2026-11-20', one)
    await only('dari=2026-11-21', two)
    await only('tenggat=2026-11-25', one)
    await only('q=lampu&anonim=ya&kategori=angkutan-umum', one)
    await only('q=menumpuk&anonim=ya')
  })

  test('by who looks after it and by label goes by the own agency alone', async () => {
    const [mine, free] = [await aFiled('Pertama'), await aFiled('Kedua')]
    await handledBy(mine, COORDINATOR)
    await labelled(mine, COORDINATOR, 'rapat senin')
    const seen = await found(COORDINATOR, 'antrean=verifikasi&penanggung=saya')
    expect(seen.numbers).toEqual([mine.number])
    expect(seen.html).toContain('Anda yang menangani')
    expect(await numbersFor(COORDINATOR, 'antrean=verifikasi&penanggung=belum')).toEqual([free.number])
    expect(
      await numbersFor('koordinator2.indramayu', `antrean=verifikasi&penanggung=${(await idOf(COORDINATOR)).id}`),
    ).toEqual([mine.number])
    expect(await numbersFor(COORDINATOR, 'antrean=verifikasi&label=Rapat+Senin')).toEqual([mine.number])
    for (const query of ['label=rapat+senin', `penanggung=${(await idOf(COORDINATOR)).id}`]) {
      const { html, numbers } = await found('nasional', `antrean=semua&${query}`)
      expect([query, numbers.includes(mine.number), html.includes('rapat senin</span>')]).toEqual([
        query,
        query.startsWith('penanggung'), // nobody of theirs: said to be unknown, and left out
        false,
      ])
    }
  })

  test('that names nothing is said to, and left out', async () => {
    const report = await aFiled('Lampu jalan padam')
    for (const query of [
      'instansi=xyzzy',
      'kategori=xyzzy',
      'wilayah=99.99',
      'jenis=x',
      'status=[]',
      'bobot=-1',
      'penanggung=0',
      'anonim=mungkin',
      'kanal=<b>',
    ]) {
      const { html, numbers } = await found(COORDINATOR, `antrean=verifikasi&${query}`)
      expect([query, numbers, html.includes('tidak dikenal, jadi tidak dipakai')]).toEqual([
        query,
        [report.number],
        true,
      ])
    }
    for (const query of ['dari=2026-02-30', 'sampai=kemarin', 'tenggat=%00']) {
      expect(await numbersFor(COORDINATOR, `antrean=verifikasi&${query}`)).toEqual([report.number])
    }
  })

  test('that is a search too long to be made is refused in a sentence, and nothing else is shown instead', async () => {
    await aFiled('Lampu jalan padam')
    const { html, numbers } = await found(COORDINATOR, `q=${'jalan+'.repeat(1700)}`)
    expect(numbers).toEqual([])
    expect(html).toContain('Pencarian terlalu panjang')
    expect(html.match(/jalan jalan jalan jalan/g)?.length ?? 0).toBeLessThan(600) // once, in the box
    expect((await found(COORDINATOR, 'q=!!!')).html).toContain('tidak memuat satu kata pun')
  })

  test('never shows, counts or hints at what is hidden', async () => {
    const hidden = await aFiled('Cendrawasih dicuri', {
      confidential: true,
      anonymous: true,
      category: 'angkutan-umum',
      regionCode: '32.12.09',
      channel: 'sms',
    })
    await forwardedTo(database, deps(), hidden, DISHUB)
    await handledBy(hidden, LIAISON)
    const queries = [
      'q=cendrawasih',
      `q=${hidden.number}`,
      'kategori=angkutan-umum',
      'wilayah=32.12',
      'kanal=sms',
      'anonim=ya',
      'rahasia=ya',
      'status=forwarded',
      'bobot=medium',
      'jenis=complaint',
      `instansi=${DISHUB}`,
      'penanggung=belum',
      'dari=2026-01-01',
      'tenggat=2030-01-01',
      'urut=terlama',
      'urut=tenggat',
      'urut=bobot',
    ]
    for (const who of [...OTHERS, NEIGHBOUR]) {
      const empty = (await found(who, 'antrean=semua&q=tidakada')).html
      for (const query of queries) {
        const { html, numbers } = await found(who, `antrean=semua&${query}`)
        expect([who, query, numbers]).toEqual([who, query, []])
        expect([who, query, html.includes('Cendrawasih')]).toEqual([who, query, false])
        expect(badgesIn(html)).toEqual(badgesIn(empty))
      }
    }
    expect(await numbersFor(LIAISON, 'antrean=semua&q=dicuri')).toEqual([hidden.number])
    expect(await numbersFor(LIAISON, 'antrean=semua&rahasia=ya')).toEqual([hidden.number])
    expect(await numbersFor(LIAISON, 'antrean=saya')).toEqual([hidden.number])
  })
})

const badgesIn = (html: string) =>
  [...html.matchAll(/id="(jumlah-[a-z-]+)">([\d.]+)</g)].map(([, id, count]) => `${id} ${count}`)

describe('an order', () => {
  test('holds from page to page', async () => {
    const numbers: string[] = []
    for (let n = 0; n < 33; n++) {
      clock.set(new Date(Date.parse('2026-11-16T02:00:00Z') + n * 7_200_000).toISOString())
      numbers.push((await aFiled(`Laporan ${n}`)).number)
    }
    await database.root.query(`update reports set weight = (array['light', 'medium', 'heavy', null])[id % 4 + 1]`)
    for (const name of ['verifikasi', 'semua']) {
      for (const sort of ['tenggat', 'terbaru', 'terlama', 'bobot']) {
        const first = await found(COORDINATOR, `antrean=${name}&urut=${sort}`)
        const next = /rel="next" href="\/petugas\?([^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
        const all = [...first.numbers, ...(await numbersFor(COORDINATOR, next))]
        expect([name, sort, all.length, new Set(all).size]).toEqual([name, sort, 33, 33])
        if (sort === 'terlama') expect(all).toEqual(numbers)
        if (sort === 'terbaru') expect(all).toEqual(numbers.toReversed())
      }
    }
    const { rows } = await database.root.query(
      `select number from reports where weight = 'heavy' order by due_at, id limit 3`,
    )
    const heavy = (await numbersFor(COORDINATOR, 'antrean=verifikasi&urut=bobot')).slice(0, 3)
    expect(heavy).toEqual(rows.map(({ number }) => number))
  })
})

describe('what is mine', () => {
  test('is also what somebody left me who is away, while they are', async () => {
    const report = await aFiled('Lampu jalan padam')
    await handledBy(report, 'koordinator2.indramayu')
    expect(await numbersFor(COORDINATOR, 'antrean=saya')).toEqual([])
    const [absent, deputy] = [await idOf('koordinator2.indramayu'), await idOf(COORDINATOR)]
    await database.root.query(
      `insert into officer_absences (officer_id, deputy_id, from_on, until_on) values ($1, $2, '2026-11-20', '2026-11-21')`,
      [absent.id, deputy.id],
    )
    expect(await numbersFor(COORDINATOR, 'antrean=saya')).toEqual([report.number])
    expect((await found(COORDINATOR, '')).html).toContain('id="jumlah-saya">1<')
    clock.set('2026-11-21T17:00:00Z') // the 22nd in Indramayu
    expect(await numbersFor(COORDINATOR, 'antrean=saya')).toEqual([])
    expect(await numbersFor(NEIGHBOUR, 'antrean=saya')).toEqual([])
  })

  test('is watched until it can no longer be seen', async () => {
    const report = await aFiled('Lampu jalan padam')
    await forwardedTo(database, deps(), report, DISHUB)
    const officer = await idOf('pimpinan.indramayu')
    await watchReports(deps(), { officer, numbers: [report.number], manner: 'all' })
    expect(await numbersFor('pimpinan.indramayu', 'antrean=dipantau')).toEqual([report.number])
    await startReport(deps(), { report, by: { as: 'officer', viewer: await officerNamed(database, LIAISON) } })
    expect(await numbersFor('pimpinan.indramayu', 'antrean=dipantau')).toEqual([report.number])
    await database.root.query('update reports set is_confidential = true where id = $1', [report.id])
    const { html, numbers } = await found('pimpinan.indramayu', 'antrean=dipantau')
    expect([numbers, html.includes('id="jumlah-dipantau">0<')]).toEqual([[], true])
  })
})

test('the choice of one line or three is kept with the browser', async () => {
  await aFiled('Lampu jalan padam')
  const chosen = await get(COORDINATOR, '/petugas?antrean=verifikasi&kerapatan=padat&q=lampu')
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/petugas?antrean=verifikasi&q=lampu'])
  const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? ''
  const html = await (await get(COORDINATOR, '/petugas', { headers: { cookie } })).text()
  expect(html).toContain('class="rows dense"')
  expect(await (await get(COORDINATOR, '/petugas')).text()).toContain('class="rows"')
})
