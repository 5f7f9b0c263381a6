import type { Context } from 'hono'
import { labelOfAgent } from '#core/people/rules/agent-label.ts'
import type { Language } from '#ui/language.ts'
import { agentOf } from '#web/session.ts'
import { text } from './text.ts'

export const LONGEST_NAME = 60

/** What the owner typed; else what the browser calls itself. */
export function nameIn(c: Context, typed: string, language: Language): string {
  const name = typed.replaceAll('\0', '').slice(0, LONGEST_NAME).toWellFormed().trim()
  return name || (labelOfAgent(agentOf(c)) ?? text[language].passkey.myDevice)
}
