/** What is written of a post and of whom it is offered to. */
import * as z from 'zod'
import { MANDATES, OFFICER_ROLES } from '#core/people/actor.ts'
import { readEmail } from '#core/people/contact.ts'
import { isRegionCode } from '#core/regions/rules/region.ts'
import { STEP, named, words } from '../actions/action.ts'

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    value => (value === '' ? undefined : value),
    schema.optional().transform(value => value ?? null),
  )

const postShape = {
  role: z.enum(OFFICER_ROLES, 'Pilih perannya.'),
  agencyId: named('Pilih instansi atau unitnya.'),
  agencyQuery: z.string().max(200).optional(),
  mandate: optional(z.enum(MANDATES, 'Pilih mandat dari daftar.')),
  regionCode: optional(
    z
      .string()
      .max(20)
      .transform((code, given) => {
        if (isRegionCode(code)) return code
        given.addIssue({ code: 'custom', message: 'Tulis kode wilayah Kemendagri, misalnya 32 atau 32.12.' })
        return z.NEVER
      }),
  ),
}

/** It stands in a mail of ours and in the history: no address, no signs that turn a line around. */
const NAME = /^[\p{L}\p{M}\p{N} .,'’()-]*$/u
const NOT_A_NAME = 'Tulis nama dengan huruf, spasi, dan tanda titik, koma, kutip, kurung, atau hubung saja.'

const MAIL = 'Tulis email dinas, misalnya nama@instansi.go.id.'

export const postSchema = z.object({ ...postShape, isMeant: z.string().optional() })
export type PostField = keyof typeof postSchema.shape

export const leavingSchema = z.object({ colleagueId: z.string().optional(), isMeant: z.string().optional() })
export type LeavingField = keyof typeof leavingSchema.shape

const NOT_SURE = 'Belum disetel ulang. Pastikan dahulu bahwa ia sendiri yang meminta, lalu centang kotak ini.'
export const resetSchema = z.object({ isSure: z.literal('ya', NOT_SURE) })

export const inviteSchema = z.object({
  ...postShape,
  name: words('Tulis nama lengkapnya.', { least: 3, most: 120 }).refine(name => NAME.test(name), NOT_A_NAME),
  email: z.string(MAIL).transform((typed, given) => {
    const email = readEmail(typed)
    if (email !== null) return email
    given.addIssue({ code: 'custom', message: MAIL })
    return z.NEVER
  }),
})
export type InviteField = keyof typeof inviteSchema.shape

/** The picker's own search asks for the same form again, and sends nothing. */
export const isSearch = (fields: ReadonlyMap<string, readonly string[]>): boolean => fields.get(STEP)?.[0] === 'cari'
