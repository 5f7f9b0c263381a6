import * as z from 'zod'
import { readContact } from '#core/people/contact.ts'
import type { Language } from '#ui/language.ts'
import { text } from './text.ts'

/** A contact as it is typed anywhere on the way in; what it is read as is a mail address or a telephone number with its country. */
export const contactField = (language: Language) => {
  const { identifierWrong: wrong } = text[language]
  return z
    .string(wrong)
    .max(254, wrong)
    .transform((typed, given) => {
      const contact = readContact(typed)
      if (contact && (contact.kind === 'email' || canReceiveSms(contact.value))) return contact
      given.addIssue(wrong)
      return z.NEVER
    })
}

/** Indonesian mobile numbers begin with 8 and have 9 to 12 digits (Permenkominfo 14/2018); of other countries we know nothing. */
const canReceiveSms = (phone: string): boolean => !phone.startsWith('+62') || /^\+628\d{8,11}$/.test(phone)

const contactIn = (language: Language) => z.object({ identifier: contactField(language) })
export const contactForm = { id: contactIn('id'), en: contactIn('en') } satisfies Record<Language, z.ZodObject>
export type ContactField = 'identifier'

const codeIn = (language: Language) =>
  z.object({ code: z.string(text[language].codeMissing).min(1, text[language].codeMissing).max(100) })
export const codeForm = { id: codeIn('id'), en: codeIn('en') } satisfies Record<Language, z.ZodObject>
export type CodeField = 'code'
