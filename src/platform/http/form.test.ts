import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import {
  type Fields,
  blankIsAbsent,
  isTrue,
  parseForm,
  tick,
  tickIfGiven,
  valueOf,
  valuesOf,
  withError,
} from './form.ts'

const Complaint = z.object({
  title: z.string('Title, please').min(5, 'Too short').max(150, 'Too long'),
  agencyIds: z.array(z.string()).default([]),
  anonymous: tick(),
  confidential: tickIfGiven(),
  place: blankIsAbsent(z.string().max(10)),
})

const fields = (given: Record<string, string[]>): Fields => new Map(Object.entries(given))

test('what was typed is trimmed, read, and kept', () => {
  const read = parseForm(Complaint, fields({ title: ['  Jalan rusak\r\n'], anonymous: ['1'], place: [''] }))
  expect(read).toMatchObject({
    ok: true,
    value: { title: 'Jalan rusak', anonymous: true, place: undefined, agencyIds: [] },
    form: { values: { title: 'Jalan rusak' } },
  })
})

test('a box that was not ticked is false, or nothing where it may stay as it was', () => {
  const read = parseForm(Complaint, fields({ title: ['Jalan rusak'] }))
  expect(read.ok && [read.value.anonymous, read.value.confidential]).toEqual([false, undefined])
})

test('a field that repeats keeps all of what was chosen', () => {
  const read = parseForm(Complaint, fields({ title: ['Jalan rusak'], agencyIds: ['7', '9'] }))
  expect(read).toMatchObject({ ok: true, value: { agencyIds: ['7', '9'] } })
  expect(valuesOf(read.form, 'agencyIds')).toEqual(['7', '9'])
})

test('a mistake names its field once, and keeps the rest of the form', () => {
  const read = parseForm(Complaint, fields({ title: ['abc'], place: ['di sana'] }))
  expect(read).toMatchObject({
    ok: false,
    form: { errors: { title: 'Too short' }, values: { title: 'abc', place: 'di sana' } },
  })
})

test('a mistake found elsewhere joins the form', () => {
  const { form } = parseForm(Complaint, fields({ title: ['Jalan rusak'] }))
  expect(withError(form, 'form', 'No file').errors).toEqual({ form: 'No file' })
  expect(valueOf(form, 'title')).toBe('Jalan rusak')
})

test('ten megabytes of text are refused and not sent back', () => {
  const read = parseForm(Complaint, fields({ title: ['x'.repeat(10_000_000)] }))
  expect(read.ok).toBe(false)
  expect(valueOf(read.form, 'title').length).toBe(20_000)
})

test('a byte that no text holds is a mistake of its field', () => {
  const read = parseForm(Complaint, fields({ title: ['Jalan\0 rusak'] }), { unreadable: 'Unreadable' })
  expect(read).toMatchObject({ ok: false, form: { errors: { title: 'Unreadable' }, values: { title: 'Jalan rusak' } } })
})

test.each(['on', 'true', '1'])('%s means yes', text => expect(isTrue(text)).toBe(true))
test.each(['off', 'false', '0', 'yes', '', undefined])('%s means no', text => expect(isTrue(text)).toBe(false))

test('nothing that can be sent breaks the reading of a form', () => {
  const anything = fc.dictionary(
    fc.constantFrom('title', 'agencyIds', 'anonymous', '__proto__', 'x'),
    fc.array(fc.string({ unit: 'binary' })),
  )
  fc.assert(fc.property(anything, given => void parseForm(Complaint, fields(given))))
})
