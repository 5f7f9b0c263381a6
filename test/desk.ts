/** The desk of Indramayu: its officers signed in, reports that reach it, and forms filled in as a browser would. */
import { beforeEach } from 'vitest'
import { useDatabase } from './database.ts'
import { clockAt, demoPeople, depsOn } from './people.ts'
import { type Filed, aSubmission, filed, forwardedTo } from './reports.ts'
import { type Fields, hiddenFields, workbench } from './workbench.ts'

export const COORDINATOR = 'koordinator.indramayu'
export const LIAISON = 'penghubung.dishub.indramayu'
export const DISHUB = 'dinas-perhubungan-kab-indramayu'
export const VERIFYING = {
  classification: 'complaint_service',
  weight: 'medium',
  leadAgencyId: DISHUB,
  publishedTitle: 'Lampu jalan padam di pasar',
  publishedBody: 'Lampu jalan di depan pasar padam dua minggu.',
}

const PEOPLE = ['nasional', COORDINATOR, 'koordinator2.indramayu', LIAISON, 'penghubung.disdukcapil.indramayu']

/** The address of a form. */
export const at = (number: string, action: string) => `/petugas/laporan/${number}/${action}`

/** A migrated database of the test's own, with the people of the desk in it. */
export function useDesk() {
  const database = useDatabase()
  const clock = clockAt('2026-11-20T02:00:00Z')
  const deps = () => depsOn(database, clock)
  const { get, post } = workbench(database, clock)
  const aReceived = () => filed(deps(), aSubmission({ agency: 'kab-indramayu', category: 'angkutan-umum' }))

  beforeEach(async () => {
    clock.set('2026-11-20T02:00:00Z')
    await demoPeople(database, deps(), ...PEOPLE)
  })

  return {
    database,
    deps,
    clock,
    get,
    post,
    aReceived,
    /** Handed to the transport unit. */
    aHeld: async (): Promise<Filed> => {
      const report = await aReceived()
      await forwardedTo(database, deps(), report, DISHUB)
      return report
    },
    stateOf: async (number: string) => {
      const columns =
        'status, version, is_anonymous, is_confidential, verifier_agency_id, lead_agency_id, end_reason, weight'
      const { rows } = await database.root.query(`select ${columns} from reports where number = $1`, [number])
      return rows[0]
    },
    /** Opens the form, sends it with these fields, and says how that ended. */
    send: async (who: string, number: string, action: string, fields: Fields) => {
      const opened = await (await get(who, at(number, action))).text()
      return post(who, at(number, action), { ...hiddenFields(opened), ...fields })
    },
  }
}
