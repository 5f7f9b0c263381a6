import { expect, test } from 'vitest'
import type { AgencyId } from '#core/ids.ts'
import { written } from '#ui/page.tsx'
import { ReturnsPage } from './page.tsx'

const visit = { language: 'id' as const, address: '/petugas/pengembalian', account: { name: 'Wira' } }
const scope = { of: 'top-level', path: [], countsAll: true } as const
const none = { named: 0, upheld: 0, notUpheld: 0, bound: 0 }
const figures = Array.from({ length: 14 }, (_, place) => ({
  ...none,
  id: place as AgencyId,
  name: `Instansi ${place}`,
  received: 20,
  returned: place,
}))

const namesOn = (isWhole: boolean) => {
  const html = written(<ReturnsPage visit={visit} {...{ scope, figures, isWhole }} years={[2026]} year={2026} />)
  return { html, names: [...html.matchAll(/scope="row">([^<]*)</g)].map(([, name]) => name) }
}

test('shows first who gives back most, and all the others to whoever asks for them', () => {
  const first = namesOn(false)
  expect([first.names.length, first.names[0], first.names.at(-1)]).toEqual([10, 'Instansi 13', 'Instansi 4'])
  expect(first.html).toContain('href="/petugas/pengembalian?tahun=2026&amp;semua=1"')
  const whole = namesOn(true)
  expect([whole.names.length, whole.html.includes('semua=1')]).toEqual([14, false])
})
