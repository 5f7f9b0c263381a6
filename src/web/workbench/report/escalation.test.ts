import { describe, expect, test } from 'vitest'
import { namedIn } from './escalation.tsx'

describe('who handed over the dossier, as the Ombudsman reads it', () => {
  test.each([
    ['anonymous', { isAnonymous: true, ombudsmanIdentity: false }, /tidak memuat nama maupun kontaknya/],
    ['named', { isAnonymous: false, ombudsmanIdentity: false }, /memuat nama pelapor .*, tanpa kontaknya/],
    ['anonymous, who wished to be known', { isAnonymous: true, ombudsmanIdentity: true }, /memuat nama dan kontak/],
    ['named, who wished to be reached', { isAnonymous: false, ombudsmanIdentity: true }, /memuat nama dan kontak/],
  ])('a reporter: %s', (_, report, said) => {
    expect(namedIn(report)).toMatch(said)
  })
})
