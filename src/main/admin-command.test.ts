import { expect, test } from 'vitest'
import { useDesk } from '#test/desk.ts'
import { officerByEmail } from '#test/officers.ts'
import { runAdminCommand } from './admin-command.ts'

const { database, deps } = useDesk()

test('whoever runs the service names the first national admin, and is told how that person begins', async () => {
  const lines: string[] = []
  const given = { deps: deps(), origin: 'https://lapor.contoh.test', say: (line: string) => void lines.push(line) }
  await runAdminCommand(['admin@pusat.test', 'Ratna', 'Dewi'], given)
  expect(await officerByEmail(database, 'admin@pusat.test')).toMatchObject({ role: 'national_admin' })
  expect(lines.join(' ')).toContain('Ratna Dewi is a national admin now')
  expect(lines.join(' ')).toContain('https://lapor.contoh.test/masuk/lupa')
  await expect(runAdminCommand(['admin@pusat.test', 'Ratna'], given)).rejects.toThrow(/officer already/)
  await expect(runAdminCommand([], given)).rejects.toThrow(/Say whom/)
})
