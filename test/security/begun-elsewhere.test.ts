/** Signing in at a provider is begun on our own pages: no other site signs anybody in by a link. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { useDatabase } from '../database.ts'
import { clockAt, depsOn } from '../people.ts'
import { ORIGIN, siteOn } from './every-route.ts'

const database = useDatabase()
const file = join(mkdtempSync(join(tmpdir(), 'lapor-providers-')), 'providers.json')
writeFileSync(
  file,
  JSON.stringify({ providers: [{ preset: 'google', clientId: 'kami', clientSecret: 'rahasia-sekali' }] }),
  {
    mode: 0o600,
  },
)
const settings = readConfig({ LOG_LEVEL: 'silent', LAPOR_PROVIDERS_FILE: file })

test.each(['cross-site', 'same-site'])('a link of a %s page leads to our own page, and begins nothing', async from => {
  const site = siteOn(database, depsOn(database, clockAt('2026-11-20T02:00:00Z')), settings)
  const headers = { 'sec-fetch-site': from, 'sec-fetch-mode': 'navigate' }
  const answer = await site.request(`${ORIGIN}/masuk/dengan/google`, { headers })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/masuk'])
  expect(answer.headers.getSetCookie()).toEqual([])
})
