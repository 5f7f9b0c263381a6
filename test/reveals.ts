/** A desk at which officers ask who filed an anonymous report, and what the database then holds of it. */
import { beforeEach, expect } from 'vitest'
import { DISHUB, LIAISON, at, useDesk } from './desk.ts'
import { SARI, demoPeople } from './people.ts'
import { type Filed, aSubmission, filed, forwardedTo } from './reports.ts'

export const ASK = 'pembukaan-identitas'
export const DECIDE = 'pembukaan-identitas/putusan'
export const WHY = { reason: 'Polisi meminta saksi, dan pelapor tidak menjawab lewat sistem.' }
export const GRANT = { decision: 'grant', reason: 'Permintaan penyidik, surat 12/XI/2026.' }
export const REFUSE = { decision: 'refuse', reason: 'Tanyakan dahulu lewat sistem.' }

export function useRevealDesk() {
  const desk = useDesk()
  const { get, send, database } = desk
  beforeEach(() => demoPeople(database, desk.deps(), 'nasional2', 'pimpinan.indramayu', 'ksp'))

  async function anAnonymous(changes = {}): Promise<Filed> {
    const submission = aSubmission({ agency: 'kab-indramayu', anonymous: true, identity: SARI, ...changes })
    const report = await filed(desk.deps(), submission)
    await forwardedTo(database, desk.deps(), report, DISHUB)
    return report
  }
  async function aGranted(): Promise<Filed> {
    const report = await anAnonymous()
    expect((await send(LIAISON, report.number, ASK, WHY)).status).toBe(303)
    expect((await send('nasional', report.number, DECIDE, GRANT)).status).toBe(303)
    return report
  }
  return {
    ...desk,
    anAnonymous,
    aGranted,
    identity: (who: string, { number }: Filed) => get(who, at(number, 'identitas')),
    page: async (who: string, { number }: Filed) => (await get(who, `/petugas/laporan/${number}`)).text(),
    lines: async () => {
      const { rows } = await database.root.query<{ name: string }>(
        `select name from report_events where name ~ 'reveal|identity' order by id`,
      )
      return rows.map(({ name }) => name)
    },
    requests: async () => {
      const { rows } = await database.root.query(`select is_granted, expires_at from identity_reveals order by id`)
      return rows
    },
  }
}
