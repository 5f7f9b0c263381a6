import * as z from 'zod'
import { blankIsAbsent, tick } from '#platform/http/form.ts'
import type { Language } from '#ui/language.ts'
import { contactField } from '../code/form.ts'
import { text } from './text.ts'

const schemaIn = (language: Language) => {
  const said = text[language]
  return z.object({
    name: blankIsAbsent(z.string().max(100, said.nameTooLong)),
    identifier: contactField(language),
    consent: tick().refine(Boolean, said.consentMissing),
  })
}

export const registerForm = { id: schemaIn('id'), en: schemaIn('en') } satisfies Record<Language, z.ZodObject>

export type RegisterField = 'name' | 'identifier' | 'consent'
