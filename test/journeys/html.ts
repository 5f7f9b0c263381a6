/** Whether HTML is what it should be, by the rules in .htmlvalidate.json. */
import { readFileSync } from 'node:fs'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const loader = new StaticConfigLoader(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')))
const rules = loader.getConfigFor('every page')
loader.getConfigFor = () => rules // by itself it reads them anew for each page: a third of the time
const validator = new HtmlValidate(loader)

export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  )
}
