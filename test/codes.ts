/** The one-time code that was last sent to a contact, as its message says it. */
import type { Deps } from '#core/deps.ts'
import { digestOfContact, readContact } from '#core/people/contact.ts'
import { codeOf } from '#core/people/entering/codes.ts'
import type { TestDatabase } from './database.ts'

export async function findCode({ root }: TestDatabase, { vault }: Pick<Deps, 'vault'>, to: string): Promise<string> {
  const contact = readContact(to)
  if (!contact) throw new Error(`${to} is no contact`)
  const { rows } = await root.query<{ nonce: Buffer }>(
    'select nonce from one_time_codes where contact_digest = $1 order by id desc limit 1',
    [digestOfContact(vault, contact)],
  )
  if (!rows[0]) throw new Error(`No code was sent to ${to}`)
  return codeOf(vault, rows[0])
}
