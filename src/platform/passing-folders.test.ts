import { existsSync, mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { inPassingFolder, nextPassingFolder, removeAbandonedFolders } from './passing-folders.ts'

test('a folder is there for the work, for this account alone, and gone afterwards, also after a failure', async () => {
  const seen: string[] = []
  const work = async (folder: string) => {
    seen.push(folder)
    writeFileSync(join(folder, 'received'), 'x')
    if (seen.length > 1) throw new Error('unreadable')
    return 'made'
  }
  expect(await inPassingFolder(work)).toBe('made')
  await expect(inPassingFolder(work)).rejects.toThrow('unreadable')
  expect(new Set(seen).size).toBe(2)
  expect(seen.map(folder => existsSync(folder))).toEqual([false, false])
})

test('what a killed process left goes, and what one is at work on or somebody else keeps there stays', async () => {
  const below = mkdtempSync(join(tmpdir(), 'below-'))
  const [left, atWork] = [nextPassingFolder(), nextPassingFolder()].map(folder => basename(folder))
  const names = [left, atWork, 'another-program'].map(String)
  for (const name of names) mkdirSync(join(below, name))
  writeFileSync(join(below, String(left), '0'), 'half a photo')
  const yesterday = Date.now() / 1000 - 86_400
  for (const name of [left, 'another-program']) utimesSync(join(below, String(name)), yesterday, yesterday)
  await removeAbandonedFolders(below)
  expect(readdirSync(below).toSorted()).toEqual([atWork, 'another-program'].map(String).toSorted())
})
