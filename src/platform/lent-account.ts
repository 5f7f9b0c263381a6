/**
 * PostgreSQL will not run as root, so root lends it the account that owns nothing (uid 65534, “nobody”). That account must
 * be able to enter the folders it works in.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const NOBODY = 65534

/** What to give to `spawn`; nothing when we are not root and PostgreSQL runs as ourselves. */
export const lentAccount: { uid?: number; gid?: number } = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** The outermost folder on the way to `path` (which exists) that the account cannot enter; null when it gets there. */
export function closedFolder(path: string): string | null {
  if (!lentAccount.uid || canEnter(path)) return null
  const way = [resolve(path)]
  for (let at = resolve(path); at !== dirname(at); at = dirname(at)) way.unshift(dirname(at))
  return way.find(folder => !canEnter(folder)) ?? path
}

/** Asked of the system itself: modes alone leave out access lists and mounts. */
function canEnter(folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...lentAccount, cwd: '/', stdio: 'ignore' }).status === 0
  )
}

/** Makes a folder that only the account of PostgreSQL can open. */
export function lentFolder(path: string): string {
  mkdirSync(path, { recursive: true })
  if (lstatSync(path).isSymbolicLink()) throw new Error(`${path} is a link; it must be a folder of its own`)
  if (lentAccount.uid) chownSync(path, NOBODY, NOBODY)
  chmodSync(path, 0o700)
  return path
}

/** Outside all private folders, the same at every start, and different for every `path`. Only ours: else it throws. */
export function stableElsewhere(path: string): string {
  const folder = join('/var/tmp', `lapor-${fingerprint(path)}`)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${folder} belongs to someone else; remove it, or set LAPOR_DATA_DIR`)
  return folder
}

export const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
