/** Reads what a provider says of a person, wherever it stands in the answer. */
import * as z from 'zod'
import { Unusable } from './faults.ts'
import type { ClaimPaths, Provider, Vouched } from './provider.ts'

/** Under which its subjects are kept: with or without a slash at its end it is the same one. */
export const issuerOf = ({ issuer }: Provider['server']): string => issuer.replace(/\/+$/, '')

const STANDARD: ClaimPaths = { subject: 'sub', email: 'email', emailVerified: 'email_verified', name: 'name' }

/** OpenID Connect Core §2: at most 255 characters. */
const Subject = z.union([z.string().min(1).max(255), z.number().int().transform(String)])
const Text = z.string().trim().min(1).max(254)
const Texts = z.union([z.array(z.string()), z.string().transform(one => [one])])

/** Throws when it does not say who came. */
export function vouchedIn({ server }: Provider, answer: unknown): Vouched {
  const claims = z.record(z.string(), z.unknown()).safeParse(answer).data
  if (!claims) throw new Unusable('its answer is no object')
  const paths = server.kind === 'oidc' ? STANDARD : server.claims
  const subject = Subject.safeParse(at(claims, paths.subject))
  if (!subject.success) throw new Unusable('no subject')
  const address = Text.safeParse(at(claims, paths.email)).data
  return {
    issuer: issuerOf(server),
    subject: subject.data,
    email: address === undefined ? null : { address, isVerified: isTrue(at(claims, paths.emailVerified)) },
    name: Text.safeParse(at(claims, paths.name)).data ?? null,
    claims,
    acr: Text.safeParse(claims['acr']).data ?? null,
    amr: Texts.safeParse(claims['amr']).data ?? [],
  }
}

/** Some providers write the word. */
const isTrue = (value: unknown): boolean => value === true || value === 'true'

/**
 * `data.id` is the id within data, unless a claim has that very name, dots and all. Only what the answer itself has: never what
 * every object inherits.
 */
export function at(claims: Vouched['claims'], path: string | null): unknown {
  if (path === null) return undefined
  if (Object.hasOwn(claims, path)) return claims[path]
  return path.split('.').reduce<unknown>((within, name) => {
    if (typeof within !== 'object' || within === null || !Object.hasOwn(within, name)) return undefined
    return Object.entries(within).find(([key]) => key === name)?.[1]
  }, claims)
}

/** One word or a list of them; anything else is none. */
export const valuesAt = (claims: Vouched['claims'], path: string): readonly string[] =>
  Texts.safeParse(at(claims, path)).data ?? []
