/** What makes a clone ready, where it may not write. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closedFolder, lentAccount } from '#platform/lent-account.ts'

const folder = mkdtempSync(join(tmpdir(), 'lapor-setup-'))
const clone = join(folder, 'clone')
afterAll(() => {
  chmodSync(clone, 0o755)
  rmSync(folder, { recursive: true })
})

/** Root may write anywhere, so it lends the account that may not. */
test.skipIf(closedFolder(dirname(process.execPath)))(
  'a clone that may not be written to says so, and does not wait',
  () => {
    chmodSync(folder, 0o755)
    mkdirSync(clone)
    for (const part of ['bin', 'package.json', 'package-lock.json'])
      cpSync(part, join(clone, part), { recursive: true })
    chmodSync(clone, 0o555)
    const options = { ...lentAccount, cwd: clone, encoding: 'utf8', timeout: 15_000 } as const
    const { status, stderr } = spawnSync(process.execPath, ['bin/setup.mjs'], options)
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/clone cannot be written to \(EACCES\)\. Clone it to a folder/),
    ])
  },
)
