/** What reporters are told, before they send, of who will see what. */
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { text } from './review.text.ts'
import { WhoSeesWhat, personalDataIn } from './sees.tsx'

type Ticked = {
  anonymous?: boolean
  aboutStaff?: boolean
  showName?: boolean
  hasName?: boolean
  isConfidential?: boolean
}

/** Each part of a report with what its columns say. */
function told({ isConfidential = false, hasName = true, ...ticked }: Ticked) {
  const filed = { anonymous: false, aboutStaff: false, showName: false, ...ticked }
  const html = render(<WhoSeesWhat {...{ filed, isConfidential, hasName }} said={text.id} />)
  const rows = [...html.matchAll(/<th scope="row">([^<]*)<\/th>(.*?)<\/tr>/g)]
  return Object.fromEntries(
    rows.map(([, part = '', cells = '']) => [
      part,
      Object.fromEntries(
        [...cells.matchAll(/data-label="([^"]*)"[^>]*>([^<]*)</g)].map(([, who, sees]) => [who, sees]),
      ),
    ]),
  )
}

const CHOICES = [false, true]
const COMBINATIONS = CHOICES.flatMap(anonymous =>
  CHOICES.flatMap(aboutStaff =>
    CHOICES.map(confidential => ({ anonymous, aboutStaff, isConfidential: confidential || aboutStaff })),
  ),
)

describe('who sees what of a report', () => {
  test.each(COMBINATIONS)('contacts stand on nobody’s page: %j', ticked => {
    expect(new Set(Object.values(told(ticked)['Email dan nomor ponsel'] ?? {}))).toEqual(new Set(['tidak']))
  })

  test.each(CHOICES)('the agency whose staff it is about sees nothing; anonymous: %j', anonymous => {
    const parts = Object.values(told({ anonymous, aboutStaff: true, isConfidential: true }))
    expect(parts.map(part => [part['Instansi yang dilaporkan'], part['Publik']])).toEqual(
      parts.map(() => ['tidak', 'tidak']),
    )
    expect(parts[0]).toMatchObject({ 'Instansi lain yang menangani': 'tampak', Admin: 'tampak' })
  })

  test('a report of a sensitive category is closed to the public and open to the agency', () => {
    expect(told({ isConfidential: true })['Isi laporan']).toEqual({
      Publik: 'tidak',
      Instansi: 'tampak',
      Admin: 'tampak',
    })
  })

  test('an open report shows the name to the agency, and to the public where its reporter wishes it', () => {
    expect(told({})['Nama']).toEqual({ Publik: 'tidak', Instansi: 'tampak', Admin: 'tampak' })
    expect(told({ showName: true })['Nama']).toMatchObject({ Publik: 'tampak' })
    expect(told({ showName: true, anonymous: true })['Nama']).toEqual({
      Publik: 'tidak',
      Instansi: 'tidak',
      Admin: 'tidak',
    })
  })

  test.each(CHOICES)('of a name that was not given nothing is said; anonymous: %j', anonymous => {
    expect(told({ anonymous, showName: true, hasName: false })).not.toHaveProperty('Nama')
  })
})

describe('personal data that will be masked', () => {
  test.each([
    ['Lampu mati sejak Senin.', ''],
    ['Hubungi 0812 3456 7890.', 'nomor telepon'],
    ['Hubungi 0812 3456 7890 atau sari@contoh.test.', 'nomor telepon dan email'],
    ['NIK 3212094507890001, hubungi 0812 3456 7890 atau sari@contoh.test.', 'NIK, nomor telepon, dan email'],
  ])('is named as people list things: %s', (text, said) => {
    expect(personalDataIn(text, 'id')).toBe(said)
  })
})
