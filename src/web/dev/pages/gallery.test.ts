import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { written } from '#ui/page.tsx'
import { gallery } from './gallery.tsx'

const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')))

describe('every page in every state', () => {
  test('has a name of its own', () => {
    expect(new Set(gallery.map(({ name }) => name)).size).toBe(gallery.length)
  })

  test.each(gallery.map(entry => [entry.name, entry] as const))(
    '%s is valid HTML that our content security policy shows',
    async (_, entry) => {
      const html = written(entry.page())
      const report = await validator.validateString(html, `${entry.name}.html`)
      const faults = report.results.flatMap(result =>
        result.messages.map(
          ({ ruleId, message, line, column, selector }) =>
            `${ruleId}: ${message} (${selector ?? ''} ${line}:${column})`,
        ),
      )
      expect(faults).toEqual([])
      expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/)
      expect(html.match(/data-status=/g)?.length ?? 0).toBeLessThanOrEqual(1)
    },
  )
})
