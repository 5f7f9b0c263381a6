import { describe, expect, test } from 'vitest'
import { filingDraftOf } from './filing-draft.ts'

describe('a report that was begun', () => {
  test('is kept with what was written and chosen, and nothing else', () => {
    const typed = {
      kind: 'complaint',
      title: 'Jalan rusak',
      body: '',
      anonymous: 'on',
      reporterEmail: 'a@b.test',
      formToken: 'x',
    }
    expect(filingDraftOf(typed)).toEqual({
      ok: true,
      state: { kind: 'complaint', title: 'Jalan rusak', anonymous: 'on' },
      events: [],
    })
  })

  test('is no draft while nothing was written', () => {
    expect(filingDraftOf({})).toEqual({ ok: false, refusal: 'nothing-written' })
    expect(filingDraftOf({ kind: 'complaint', title: '   ' })).toEqual({ ok: false, refusal: 'nothing-written' })
  })

  test('may be longer than what can be sent, within reason', () => {
    expect(filingDraftOf({ body: 'a'.repeat(20_000) }).ok).toBe(true)
    expect(filingDraftOf({ body: 'a'.repeat(25_001) })).toEqual({ ok: false, refusal: 'too-long' })
  })

  test('holds no sign that a database or a reader chokes on', () => {
    const kept = filingDraftOf({ title: 'a\0b\ud800' })
    expect(kept.ok && kept.state.title).toBe('ab\ufffd')
  })
})
