import { expect, test } from 'vitest'
import { KINDS } from '#core/reports/rules/terms.ts'
import { kindWords } from '#web/report-words.ts'
import { text as form } from './file-report/text.ts'
import { text as receipt } from './receipt/text.ts'

test.each(['id', 'en'] as const)(
  'a kind of report has one name on the form, the receipt and its page (%s)',
  language => {
    for (const kind of KINDS) {
      const name = kindWords[language][kind]
      expect([form[language].kinds[kind].name, receipt[language].kinds[kind]]).toEqual([name, name])
    }
  },
)
