/** Every key does one thing, and every thing that has a key says so in the map. */
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { OFFICER_ACTIONS } from '#core/reports/rules/officer-actions.ts'
import { gallery } from '../dev/pages/gallery.tsx'
import { ACTION_KEYS, KEYS, keysOf, shownKey } from './keys.ts'

const known = new Set(KEYS.map(({ key }) => key))

describe('the map of keys', () => {
  test('names each key once, in words', () => {
    expect(KEYS.map(({ key }) => key)).toHaveLength(known.size)
    for (const { words } of KEYS) expect(words.length).toBeGreaterThan(3)
  })

  test('holds every key of an action', () => {
    for (const key of Object.values(ACTION_KEYS)) expect([...known]).toContain(key)
  })

  test('shows letters as they stand on a keyboard', () => {
    expect(['j', 'Escape', 'Ctrl+Enter'].map(key => shownKey(KEYS.find(one => one.key === key) ?? { key }))).toEqual([
      'J',
      'Esc',
      'Ctrl Enter',
    ])
  })

  test('gives no key to two actions that are offered together', () => {
    for (const actions of [OFFICER_ACTIONS, OFFICER_ACTIONS.toReversed()]) {
      const keys = [...keysOf(actions).values()]
      expect(keys).toHaveLength(new Set(keys).size)
    }
  })
})

/** Those of the bar below a list are for what is ticked, and so may be those of the report beside it. */
const withoutBar = (html: string) => html.replaceAll(/<div class="bulk[\s\S]*?<\/form>/g, '')

const officersPages = gallery.filter(({ name }) => /^(petugas|pengawas)/.test(name))

describe('on the page', () => {
  test.each(officersPages.map(({ name, page }) => [name, page] as const))(
    '%s no key is given twice, and each is in the map',
    (_, page) => {
      const html = withoutBar(renderToString(page()))
      const keys = [...html.matchAll(/data-key="([^"]+)"/g)].flatMap(([, value = '']) => value.split(' '))
      expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
      expect(keys.filter(key => !known.has(key) && !/^[1-9]$/.test(key))).toEqual([])
    },
  )
})
