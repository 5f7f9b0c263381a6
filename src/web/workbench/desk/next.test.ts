/** Whoever is done with a report is led to the next one that waits where they came from. */
import { expect, test } from 'vitest'
import { COORDINATOR, LIAISON, VERIFYING, useDesk } from '#test/desk.ts'

const desk = useDesk()

async function after(who: string, number: string, action: string, fields: Readonly<Record<string, string>>) {
  const sent = await desk.send(who, number, action, fields)
  const cookie = sent.headers.getSetCookie().map(one => one.split(';')[0])
  return (await desk.get(who, sent.headers.get('location') ?? '', { headers: { cookie: cookie.join('; ') } })).text()
}

test('of what waits to be verified, until there is none', async () => {
  const [one, other] = [await desk.aReceived(), await desk.aReceived()]
  const next = await after(COORDINATOR, one.number, 'disposisi', VERIFYING)
  expect(next).toContain(`href="/petugas/laporan/${other.number}" data-key="n"`)
  expect(next).toContain('Berikutnya di Perlu verifikasi:')
  expect(await after(COORDINATOR, other.number, 'disposisi', VERIFYING)).not.toContain('Berikutnya di')
})

test('of what a unit is at work on, after its answer', async () => {
  const [one, other] = [await desk.aHeld(), await desk.aHeld()]
  for (const { number } of [one, other]) await desk.send(LIAISON, number, 'mulai', {})
  const answer = {
    outcome: 'resolved',
    body: 'Bapak/Ibu, jadwal angkutan kami perbaiki pada 19 November 2026, terima kasih.',
  }
  const next = await after(LIAISON, one.number, 'jawaban', answer)
  expect(next).toContain(`href="/petugas/laporan/${other.number}" data-key="n"`)
  expect((await desk.stateOf(one.number))?.status).toBe('answered')
})
