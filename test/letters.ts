/** What would have left by mail or SMS for what is owed in the outbox, as the job would send it. */
import type { Deps } from '#core/deps.ts'
import type { Letter } from '#core/notifications/letter.ts'
import type { AccountLetter } from '#core/people/entering/account-letters.ts'
import { sendAccountLetter } from '#core/people/entering/operations/send-account-letter.ts'
import { sendCode } from '#core/people/entering/operations/send-code.ts'
import type { TestDatabase } from './database.ts'

type Owed =
  | { readonly name: 'send-code'; readonly payload: { readonly codeId: number } }
  | { readonly name: 'send-account-letter'; readonly payload: AccountLetter }

/** The letters of codes and accounts, the oldest first. */
export async function lettersOwed({ root }: TestDatabase, deps: Deps): Promise<readonly Letter[]> {
  const { rows } = await root.query<Owed>(
    `select name, payload from outbox where name in ('send-code', 'send-account-letter') order by id`,
  )
  const letters: Letter[] = []
  const deliver = async (letter: Letter) => void letters.push(letter)
  for (const { name, payload } of rows)
    await (name === 'send-code' ? sendCode(deps, payload.codeId, deliver) : sendAccountLetter(deps, payload, deliver))
  return letters
}

/** The digits of the last code that was sent. */
export async function lastCode(database: TestDatabase, deps: Deps): Promise<string> {
  const codes = (await lettersOwed(database, deps)).flatMap(letter => ('code' in letter ? [letter.code] : []))
  const last = codes.at(-1)
  if (last === undefined) throw new Error('No code was sent')
  return last
}
