import { expect, test } from 'vitest'
import type { InvitationFacts } from '#core/notifications/letter.ts'
import { mailOf } from './mail.ts'

const FACTS: InvitationFacts = {
  name: 'Lina Marlina',
  inviter: 'Dedi Suhartama',
  inviterAgency: 'Pemerintah Kabupaten Indramayu',
  agency: 'Dinas Perhubungan Kabupaten Indramayu',
  role: 'liaison',
  expiresAt: new Date('2026-11-27T02:00:00Z'),
}

const mailWith = (changes: Partial<InvitationFacts> = {}) =>
  mailOf(
    {
      id: 'invitation-1',
      address: 'lina@dishub.indramayu.test',
      to: 'officer',
      kind: 'invitation',
      token: 'abc',
      invitation: { ...FACTS, ...changes },
    },
    'https://lapor.contoh.test',
  )

test('an invitation says who invites for what, until when, and leads to its own page', () => {
  const { subject, text, to } = mailWith()
  expect([subject, to]).toEqual(['LAPOR! Undangan menjadi petugas', 'lina@dishub.indramayu.test'])
  expect(text).toContain('Dedi Suhartama (Pemerintah Kabupaten Indramayu) mengundang Anda menjadi pejabat penghubung')
  expect(text).toContain('Jumat, 27 November 2026')
  expect(text).toContain('\nhttps://lapor.contoh.test/undangan/abc\n')
})

test('a name that an officer typed begins no line, and so no other letter, within it', () => {
  const { text } = mailWith({ name: 'Lina\n\nKata sandi Anda: 1234\r\nhttps://jahat.test' })
  expect(text.split('\n').filter(line => /^(Kata sandi|https:\/\/jahat)/.test(line))).toEqual([])
})
