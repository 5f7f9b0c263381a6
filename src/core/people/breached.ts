/**
 * The passwords that everybody tries first (docs/decisions/0102-passwords-that-everybody-knows.md). The list comes with a package, so that no password
 * and no part of one ever leaves this machine to be looked up; it is read when the first password is chosen, not before.
 */
import { DEMO_PASSWORD } from './demo-accounts.ts'
import { formsOfPassword, isMonotonous } from './rules/password.ts'

/** What the bundled list, mostly of English sites, lacks: seen again and again in Indonesian breaches. */
const INDONESIAN = [
  'alhamdulillah',
  'astaghfirullah',
  'bismillah',
  'bismillahirrahmanirrahim',
  'cintaku',
  'indonesia',
  'indonesiaku',
  'indonesiaraya',
  'insyaallah',
  'jakarta',
  'katasandi',
  'katasandiku',
  'kucinta',
  'merdeka',
  'pancasila',
  'rahasia',
  'rahasiaku',
  'sayangku',
  'sayangkamu',
  'akusayangkamu',
  'akucintakamu',
  'terserah',
  'tidaktahu',
]

/** Every demonstration shows it to whoever looks, with a year that people would change. */
const SHOWN = formsOfPassword(DEMO_PASSWORD)

let known: Promise<ReadonlySet<string>> | undefined

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set([...dictionary['passwords-common'], ...INDONESIAN, ...SHOWN])
}

export async function isBreached(password: string): Promise<boolean> {
  known ??= load()
  const list = await known
  return isMonotonous(password) || formsOfPassword(password).some(form => list.has(form))
}
