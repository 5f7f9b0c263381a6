import * as z from 'zod'
import { readEmail } from '#core/people/contact.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { blankIsAbsent } from '#platform/http/form.ts'
import type { Language } from '#ui/language.ts'
import { type TrackText, text } from './text.ts'

export type TrackField = 'trackingNumber' | 'accessCode'
export type LostField = 'trackingNumber' | 'reporterEmail'

const inBoth = <Schema>(make: (said: TrackText) => Schema): Record<Language, Schema> => ({
  id: make(text.id),
  en: make(text.en),
})

/** The number's check digit tells a mistyped number from an unknown one, which no answer of ours may do otherwise. */
const number = (said: TrackText) =>
  z.string(said.numberMissing).transform((typed, context) => {
    const known = typed.length > 100 ? undefined : parseTrackingNumber(typed)
    if (known) return known
    const digits = typed.slice(0, 100).replaceAll(/\D/g, '')
    const message =
      typed === ''
        ? said.numberMissing
        : digits.length === 12 && !parseTrackingNumber(digits)
          ? said.numberMistyped
          : said.numberShape
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const trackForm = inBoth(said =>
  z.object({ trackingNumber: number(said), accessCode: blankIsAbsent(z.string().max(100, said.codeLong)) }),
)

export const lostForm = inBoth(said =>
  z.object({
    trackingNumber: number(said),
    reporterEmail: z.string(said.emailWrong).transform((typed, context) => {
      const email = readEmail(typed)
      if (email !== null) return email
      context.addIssue({ code: 'custom', message: said.emailWrong })
      return z.NEVER
    }),
  }),
)
