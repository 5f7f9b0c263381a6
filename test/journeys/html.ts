/** Whether HTML is what it should be, by the rules in .htmlvalidate.json. */
import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')))

export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  )
}
