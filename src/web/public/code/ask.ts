import type { Context } from 'hono'
import { type AskingToEnter, askToEnter } from '#core/people/entering/operations/ask-to-enter.ts'
import { browserOf } from '#web/pressure/browser.ts'
import { type Asked, rememberAsked } from './asked.ts'
import { type EnteringNeeds, requireCodeAllowance } from './needs.ts'

type Asking = Pick<AskingToEnter, 'purpose' | 'contact'> & Pick<Asked, 'name' | 'back'>

/** Has a code sent, if there is anybody to send one to, and remembers in the browser what it is for. */
export async function askFor(
  needs: EnteringNeeds,
  c: Context,
  { purpose, contact, name, back }: Asking,
): Promise<void> {
  const { deps, cookies } = needs
  await requireCodeAllowance(needs, c, contact)
  const browser = browserOf(c, { cookies, ids: deps.ids })
  const { codeId } = await askToEnter(deps, { purpose, contact, browser })
  rememberAsked(c, cookies, { codeId, purpose, contact, name, back }, deps.clock.now())
}
