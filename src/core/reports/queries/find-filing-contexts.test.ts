import { expect, test } from 'vitest'
import { ROOT_SLUG } from '#core/agencies/rules/agency.ts'
import { useDatabase } from '#test/database.ts'
import { findFilingContexts } from './find-filing-contexts.ts'

const database = useDatabase()

/** The slug of the agency that would verify a report addressed to this one. */
const verifierFor = async (agency: string) => {
  const asked = { agency, category: null, regionCode: null, aboutStaff: false }
  const context = (await findFilingContexts(database.db, [asked]))(asked)
  return 'unknown' in context ? context : context.verifier.slug
}

test('the national level verifies until the government has an active coordinator', async () => {
  expect(await verifierFor('dinas-perhubungan-kab-indramayu')).toBe(ROOT_SLUG)

  const { rows } = await database.root.query(`insert into accounts (created_at) values (now()) returning id`)
  await database.root.query(
    `insert into officers (account_id, agency_id, role, name, email)
      select $1, id, 'coordinator', 'Koordinator', 'k@demo.lapor.test' from agencies where slug = 'kab-indramayu'`,
    [rows[0].id],
  )
  expect(await verifierFor('dinas-perhubungan-kab-indramayu')).toBe('kab-indramayu')
  expect(await verifierFor('kemensos')).toBe(ROOT_SLUG)

  await database.root.query('update accounts set is_active = false')
  expect(await verifierFor('kab-indramayu')).toBe(ROOT_SLUG)
})
