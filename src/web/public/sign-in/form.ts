import * as z from 'zod'
import type { Language } from '#ui/language.ts'
import { text } from './text.ts'

/** The password is taken as it was typed, spaces and all, and never shown again; here it is only asked whether it is there. */
const schemaIn = (language: Language) => {
  const said = text[language]
  return z.object({
    identifier: z.string(said.identifierMissing).min(1, said.identifierMissing).max(254, said.tooLong),
    password: z.string(said.passwordMissing).max(1000, said.tooLong),
  })
}

export const signInForm = { id: schemaIn('id'), en: schemaIn('en') } satisfies Record<Language, z.ZodObject>

export type SignInField = 'identifier' | 'password'
