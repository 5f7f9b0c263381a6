/** `lapor admin <e-mail> <name>`: the first national admin of a new service, or one more when no other can sign in. */
import type { Deps } from '#core/deps.ts'
import { appointAdmin } from '#core/people/officers/operations/appoint-admin.ts'
import { ConfigError } from '#platform/config.ts'

const REFUSALS = {
  'no-address': 'Say whom: lapor admin nama@instansi.go.id "Nama Lengkap".',
  'no-name': 'Say the name that the history will show: lapor admin nama@instansi.go.id "Nama Lengkap".',
  'officer-already': 'This address belongs to an officer already. Another national admin can change their post.',
} as const

type Given = { readonly deps: Deps; readonly origin: string; readonly say: (line: string) => void }

export async function runAdminCommand([email = '', ...name]: readonly string[], { deps, origin, say }: Given) {
  const appointed = await appointAdmin(deps, { email, name: name.join(' ') })
  if (!appointed.ok) throw new ConfigError(REFUSALS[appointed.refusal])
  say(
    `${name.join(' ')} is a national admin now. They choose a password at ${origin}/masuk/lupa, by a code to ${email},`,
  )
  say('and set up a second step when they first sign in. Everybody else they invite from the officers’ pages.')
}
