import { describe, expect, test } from 'vitest'
import type { AgencyId } from '#core/ids.ts'
import { OFFICER_ROLES } from '#core/people/actor.ts'
import { filled, keepsTemplates, mayChangeTemplate, unknownIn, variablesIn } from './template.ts'

const GAPS = ['tindakan']

describe('a variable', () => {
  test('is filled from the report, and left to the officer where the report does not say it', () => {
    const text = '{nama_sapaan}, di {lokasi}: {tindakan}. {nama_sapaan}!'
    expect(filled(text, { nama_sapaan: 'Bapak/Ibu', lokasi: undefined })).toBe(
      'Bapak/Ibu, di {lokasi}: {tindakan}. Bapak/Ibu!',
    )
    expect(variablesIn(text)).toEqual(['nama_sapaan', 'lokasi', 'tindakan'])
  })

  test.each([
    ['Yth. {nama_sapaan}, kami {tindakan}.', []],
    ['Yth. {nama}, di {lokasi}.', ['{nama}']],
    ['{Lokasi} dan {lokasi }', ['{Lokasi}', '{lokasi }']],
    ['{tindakan', ['{tindakan']],
    ['{} {{lokasi}}', ['{}', '{']],
    ['{a} {a} {b}', ['{a}', '{b}']],
    ['tanpa variabel', []],
  ])('“%s” is unknown as %j', (text, unknown) => expect(unknownIn(text, GAPS)).toEqual(unknown))

  test('that is filled holds what reporters wrote, and is not filled again', () => {
    expect(filled('{pokok_laporan}', { pokok_laporan: '{instansi} $& <b>', instansi: 'Dinas' })).toBe(
      '{instansi} $& <b>',
    )
  })

  test('no text of ten thousand braces takes long', () => {
    const began = performance.now()
    unknownIn('{'.repeat(10_000), GAPS)
    unknownIn('{a'.repeat(5000), GAPS)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('templates', () => {
  const own = 5 as AgencyId
  test('are kept by coordinators of their agency, and those for everybody by national admins', () => {
    expect(OFFICER_ROLES.filter(role => keepsTemplates({ role }))).toEqual(['national_admin', 'coordinator'])
    const may = (agencyId: AgencyId | null) =>
      OFFICER_ROLES.filter(role => mayChangeTemplate({ role, agencyId: own }, agencyId))
    expect(may(own)).toEqual(['national_admin', 'coordinator'])
    expect(may(6 as AgencyId)).toEqual([])
    expect(may(null)).toEqual(['national_admin'])
  })
})
