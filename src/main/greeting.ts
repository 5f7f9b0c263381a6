import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import type { Ground } from './ground.ts'

/** What a newcomer needs to know, once, in the terminal. */
export function greet({ config }: Ground, port: number): void {
  const origin = config.port === 0 ? config.origin.replace(/:0$/, `:${port}`) : config.origin
  console.log(`\nLAPOR! is at ${origin}`)
  if (!config.isDemo) return
  console.log(`\nThis is a demonstration with invented reports. Sign in at ${origin}/masuk, password ${DEMO_PASSWORD}:`)
  for (const { email, label } of DEMO_ACCOUNTS.map(described)) console.log(`  ${email.padEnd(52)}${label}`)
  console.log(`\nMail that would have left: ${origin}/dev/outbox    Travel in time: ${origin}/dev/jam\n`)
}

const described = (account: (typeof DEMO_ACCOUNTS)[number]) => ({
  email: account.identifier,
  label: account.work ? `${account.work.role} · ${account.work.agencyName}` : 'citizen',
})
