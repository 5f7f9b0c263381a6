import { expect, test } from 'vitest'
import { written } from '#ui/page.tsx'
import { Typed } from './page.tsx'

test('of a form that can no longer be sent, words are there to copy, and not what was chosen', () => {
  const page = written(<Typed texts={['resolved', '418', 'Lampu sudah diganti.', 'Selesai']} />)
  expect(page.match(/(?<=class="raw">)[^<]+/g)).toEqual(['Lampu sudah diganti.', 'Selesai'])
  expect(written(<Typed texts={['resolved']} />)).toContain('tidak dapat dikirim')
})
