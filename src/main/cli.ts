/** What an administrator types: `lapor migrate`, `lapor admin`, `lapor vault rotate`, and in a demonstration `lapor clock advance 10d`. */
import { hurryTime } from '#core/reports/operations/hurry-time.ts'
import { ConfigError, PROCESS_ROLES } from '#platform/config.ts'
import { runAdminCommand } from './admin-command.ts'
import type { Ground } from './ground.ts'
import { VAULT_WORDS, runVaultCommand } from './vault-command.ts'

const COMMANDS = ['migrate', 'clock', 'vault', 'admin'] as const

export const isCommand = ([word]: readonly string[]): boolean => COMMANDS.some(command => command === word)

/** A word mistyped must not start the whole service. */
export function requireKnown(words: readonly string[]): void {
  const [first, second] = words
  if (first === 'vault' && !VAULT_WORDS.some(word => word === second))
    throw new ConfigError(`Say what to do with the vault: lapor vault ${VAULT_WORDS.join(' | ')}.`)
  const unknown = isCommand(words) ? undefined : words.find(word => !PROCESS_ROLES.some(role => role === word))
  if (unknown === undefined) return
  const known = [...PROCESS_ROLES, ...COMMANDS].join(', ')
  throw new ConfigError(
    `There is no command “${unknown}”. Known are: ${known}; without a word, web and worker start together.`,
  )
}

export async function runCommand([word, ...words]: readonly string[], ground: Ground): Promise<void> {
  if (word === 'migrate') return sayApplied(ground)
  if (word === 'clock') return travel(words, ground)
  if (word === 'admin')
    return runAdminCommand(words, { deps: ground.deps, origin: ground.config.origin, say: line => console.log(line) })
  if (word === 'vault' && ground.opened)
    return runVaultCommand(words, { deps: ground.deps, opened: ground.opened, say: line => console.log(line) })
}

function sayApplied({ applied }: Ground): void {
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
}

const HOUR_MS = 3_600_000
const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS }

/** Time travel exists for demonstrations only: in service nobody can move the clock that deadlines are judged by. */
async function travel([verb, distance = '']: readonly string[], { demoClock, deps }: Ground): Promise<void> {
  const [, count, unit = ''] = /^(\d{1,4})([hdw])$/.exec(distance) ?? []
  if (!demoClock) throw new ConfigError('Only a demonstration (LAPOR_DEMO=1) has a clock that can be moved.')
  if (verb !== 'advance' || !count)
    throw new ConfigError('Say how far: lapor clock advance 10d (h hours, d days, w weeks).')
  await demoClock.advance(Number(count) * (UNITS[unit] ?? 0))
  await hurryTime(deps)
  console.log(`It is now ${demoClock.now().toISOString()}.`)
}
