import * as z from 'zod'
import type { Language } from '#ui/language.ts'
import { isTrue } from '#platform/http/form.ts'
import { text } from './act-text.ts'
import { text as consentText } from './consent.text.ts'
import { text as objection } from './objection.text.ts'

export const BODY_CHARACTERS = 10_000
export const COMMENT_CHARACTERS = 2_000

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .optional()
  .catch(undefined)
const formToken = z.string().min(1).max(200).optional().catch(undefined)

/** What every form of a report carries beside its own fields. A broken one counts as absent. */
const beside = { version, formToken }

const wordsIn = (language: Language) => {
  const said = text[language]
  const body = z.string(said.bodyMissing).min(1, said.bodyMissing).max(BODY_CHARACTERS, said.bodyLong)
  return z.object({ body, attachments: z.unknown().optional(), ...beside })
}

const closeIn = (language: Language) => {
  const said = text[language]
  const rating = z
    .string()
    .regex(/^[1-5]?$/, said.ratingWrong)
    .optional()
    .transform(given => (given ? Number(given) : null))
  const comment = z
    .string()
    .max(COMMENT_CHARACTERS, said.commentLong)
    .optional()
    .transform(given => given || null)
  return z.object({ rating, comment, ...beside })
}

const withdrawIn = (language: Language) =>
  z.object({ reason: z.string().max(COMMENT_CHARACTERS, text[language].reasonLong).optional(), ...beside })

const objectIn = (language: Language) => {
  const { missing } = objection[language]
  return z.object({
    reason: z.string(missing).min(1, missing).max(COMMENT_CHARACTERS, text[language].reasonLong),
    ...beside,
  })
}

const FLAGS = /^(on|true|1|off|false|0)$/

/** Both have to be stated: what is absent might be a tick that was taken off, or a form that forgot it. */
const privacyIn = (language: Language) => {
  const { privacyMissing } = text[language]
  const flag = z.string(privacyMissing).regex(FLAGS, privacyMissing).transform(isTrue)
  return z.object({ anonymous: flag, confidential: flag, ...beside })
}

/** Nothing is handed over by a form that does not say so. */
const consentIn = (language: Language) => {
  const { agreeMissing } = consentText[language]
  const agree = z.string(agreeMissing).refine(isTrue, agreeMissing)
  return z.object({
    agree,
    identity: z
      .string()
      .optional()
      .transform((given = '') => isTrue(given)),
    ...beside,
  })
}

export const consentForm = { id: consentIn('id'), en: consentIn('en') }
export const wordsForm = { id: wordsIn('id'), en: wordsIn('en') }
export const closeForm = { id: closeIn('id'), en: closeIn('en') }
export const withdrawForm = { id: withdrawIn('id'), en: withdrawIn('en') }
export const objectForm = { id: objectIn('id'), en: objectIn('en') }
export const privacyForm = { id: privacyIn('id'), en: privacyIn('en') }
