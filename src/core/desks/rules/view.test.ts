import { describe, expect, test } from 'vitest'
import { LONGEST_NAME, MOST_VIEWS, addView, nameView } from './view.ts'

const view = { name: 'Jalan rusak', query: 'antrean=semua&q=jalan' }

describe('a view of an officer', () => {
  test('is kept under its name in one line', () =>
    expect(addView({ ...view, name: '  Jalan \n rusak ' }, [])).toEqual({ ok: true, view }))

  test.each([
    ['', 'view-unnamed'],
    ['   ', 'view-unnamed'],
    ['a'.repeat(LONGEST_NAME + 1), 'view-name-too-long'],
    ['a\u0007b', 'view-name-unreadable'],
    ['\ud800', 'view-name-unreadable'],
    ['JALAN RUSAK', 'view-name-taken'],
  ])('is not named %j', (name, refusal) => expect(addView({ ...view, name }, [view])).toEqual({ ok: false, refusal }))

  test('has something to show', () => {
    expect(addView({ ...view, query: '' }, [])).toEqual({ ok: false, refusal: 'view-empty' })
    expect(addView({ ...view, query: 'q'.repeat(2001) }, [])).toEqual({ ok: false, refusal: 'view-too-long' })
  })

  test('is one of at most so many', () => {
    const others = Array.from({ length: MOST_VIEWS }, (_, n) => ({ ...view, name: `Tampilan ${n}` }))
    expect(addView(view, others)).toEqual({ ok: false, refusal: 'views-enough' })
    expect(addView(view, others.slice(1))).toMatchObject({ ok: true })
  })

  test('may keep its name when it is written otherwise', () =>
    expect(nameView('jalan rusak', [])).toEqual({ ok: true, name: 'jalan rusak' }))
})
