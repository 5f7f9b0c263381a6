/** What a page costs somebody who pays for every kilobyte: all that a first visit transfers, as the server compresses it. */
import { describe, expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { PHONE, useBrowser } from './browser.ts'
import { aForwardedReport } from './given.ts'
import { useSite } from './site.ts'

const BUDGET_BYTES = 60 * 1024
const database = useDatabase()
const site = useSite(database, 'koordinator.indramayu')
const open = useBrowser()

const PAGES = {
  'the home page': async () => '/',
  'the form': async () => '/lapor',
  'a report': async () => `/laporan/${(await aForwardedReport(database, site)).number}`,
}

describe('a first visit to', () => {
  test.each(Object.entries(PAGES))(
    '%s transfers 60 KB at most, and nothing of it is a script that is needed',
    async (name, address) => {
      const path = await address()
      const { page, leave } = await open(PHONE)
      const sizes: { what: string; bytes: number }[] = []
      const measured: Promise<void>[] = []
      page.on('requestfinished', request => {
        const measure = async () => {
          const { responseBodySize } = await request.sizes()
          const encoding = (await request.response())?.headers()['content-encoding']
          const isFont = request.resourceType() === 'font'
          expect(isFont || encoding === 'br' || encoding === 'gzip' || responseBodySize < 1024, request.url()).toBe(
            true,
          )
          sizes.push({ what: request.resourceType(), bytes: responseBodySize })
        }
        measured.push(measure())
      })
      await page.goto(site.origin + path, { waitUntil: 'networkidle' })
      await Promise.all(measured)
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
      expect(sizes.map(({ what }) => what)).toEqual(expect.arrayContaining(['document', 'stylesheet', 'font']))
      expect(total, `${name}: ${JSON.stringify(sizes)}`).toBeLessThanOrEqual(BUDGET_BYTES)
      await leave()
    },
  )
})
