/** The file that says who else may sign people in. Read once, at the start; every mistake in it is a sentence. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import * as z from 'zod'
import { ConfigError, isLoopback } from '../config.ts'
import { PRESETS } from './presets.ts'
import type { Audience, Provider, Server } from './provider.ts'

/** @param roles that a provider may give to an officer */
export type Limits<Role extends string> = { readonly roles: readonly Role[] }

/**
 * No file, no providers. Throws a ConfigError, a line for each mistake. Secrets stand in the file itself, which then only
 * this account may read, or in files that it names, from its own folder on.
 */
export function readProviders<const Role extends string>(
  path: string | undefined,
  limits: Limits<Role>,
): readonly Provider<Role>[] {
  if (path === undefined) return []
  const read = fileOf(limits.roles).safeParse(JSON.parse(textOf(path)))
  if (!read.success) throw mistaken(path, read.error.issues.map(sentence))
  const mistakes: string[] = []
  const providers = read.data.providers.map(one => {
    const clientSecret = secretOf(one, path, mistakes)
    return { ...settled(one), clientSecret }
  })
  mistakes.push(...twice(providers))
  if (mistakes.length > 0) throw mistaken(path, mistakes)
  return providers
}

const mistaken = (path: string, mistakes: readonly string[]) =>
  new ConfigError([`The file of providers ${path} cannot be used:`, ...mistakes.map(text => `  * ${text}`)].join('\n'))

function textOf(path: string): string {
  if (!existsSync(path))
    throw new ConfigError(
      `LAPOR_PROVIDERS_FILE names ${path}, which does not exist. Write it, or leave the setting out.`,
    )
  const text = readFileSync(path, 'utf8')
  try {
    JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw mistaken(path, [`It is not JSON: ${reason}`])
  }
  if (/"clientSecret"/.test(text) && isReadableByOthers(path))
    throw mistaken(path, [`It holds a client secret and can be read by others. Run: chmod 600 ${path}`])
  return text
}

const isReadableByOthers = (path: string): boolean => (statSync(path).mode & 0o077) !== 0

const sentence = ({ path, message }: { path: readonly PropertyKey[]; message: string }): string =>
  path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message

const address = z.string('Give an address.').refine(isSafe, 'Give an https address; http only on this machine itself.')
const words = (what: string) => z.string(`Give ${what}.`).trim().min(1, `Give ${what}.`)
const key = z.string('Give a key.').regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Give a key of a–z, 0–9 and -, such as google.')
const claim = words('the name of a claim, its parts joined by dots')

const Claims = z.strictObject({
  subject: claim,
  email: claim.nullish(),
  emailVerified: claim.nullish(),
  name: claim.nullish(),
})

/** Citizens are null, so that what is wrong within an agency's is said by itself. */
const audienceOf = <Role extends string>(roles: readonly Role[]) =>
  z.preprocess(
    given => (given === 'citizens' ? null : given),
    z
      .strictObject(
        {
          agency: words('the slug of an agency'),
          roleClaim: claim.optional(),
          roles: z
            .record(z.string(), z.enum(roles, `A provider may give only these roles: ${roles.join(', ')}.`))
            .optional(),
          secondFactor: z
            .strictObject({ acr: z.array(words('a value')).optional(), amr: z.array(words('a value')).optional() })
            .optional(),
        },
        { error: ({ code }) => (code === 'invalid_type' ? FOR_WHOM : undefined) },
      )
      .nullable(),
  )

const FOR_WHOM = 'Give "citizens", or an object with the slug of an agency.'

/** A preset gives what is missing; what stands in the file goes before it. */
const withPreset = (given: unknown): unknown => {
  if (typeof given !== 'object' || given === null || !('preset' in given)) return given
  const { preset, ...own } = given
  const found = Object.entries(PRESETS).find(([name]) => name === preset)
  return found ? { key: found[0], for: 'citizens', ...found[1], ...own } : given
}

const fileOf = <Role extends string>(roles: readonly Role[]) => {
  const common = {
    key,
    label: words('a label, as people know the provider'),
    issuer: address,
    clientId: words('the client id that the provider gave you'),
    clientSecret: z.string().min(1, 'Give the secret, or leave it out and name clientSecretFile.').optional(),
    clientSecretFile: z.string().min(1).optional(),
    scopes: z.array(words('a scope')).min(1, 'Give at least one scope.'),
    trustsEmail: z.boolean('Say by true or false whether its word for an e-mail address is believed.').default(false),
    for: audienceOf(roles),
  }
  const oidc = z.strictObject({ kind: z.literal('oidc'), ...common })
  const oauth2 = z.strictObject({
    kind: z.literal('oauth2'),
    ...common,
    authorizationEndpoint: address,
    tokenEndpoint: address,
    userinfoEndpoint: address,
    clientAuthentication: z.enum(['basic', 'post'], 'Give basic or post.').default('basic'),
    claims: Claims,
  })
  const kinds = z.discriminatedUnion('kind', [oidc, oauth2], {
    error: issue =>
      issue.code === 'invalid_union' ? `Give the kind: oidc or oauth2, or a preset: ${presetNames}.` : undefined,
  })
  return z.strictObject({ providers: z.array(z.preprocess(withPreset, kinds), 'Give a list of providers.') })
}

const presetNames = Object.keys(PRESETS).join(', ')

type Written<Role extends string> = z.output<ReturnType<typeof fileOf<Role>>>['providers'][number]

function settled<Role extends string>(one: Written<Role>): Omit<Provider<Role>, 'clientSecret'> {
  const { label, clientId, scopes, trustsEmail } = one
  return { key: one.key, label, clientId, scopes, trustsEmail, server: serverOf(one), audience: audienceFor(one.for) }
}

function serverOf(one: Written<string>): Server {
  if (one.kind === 'oidc') return { kind: 'oidc', issuer: one.issuer }
  const { kind, issuer, authorizationEndpoint, tokenEndpoint, userinfoEndpoint, clientAuthentication, claims } = one
  const { subject, email = null, emailVerified = null, name = null } = claims
  const paths = { subject, email, emailVerified, name }
  return { kind, issuer, authorizationEndpoint, tokenEndpoint, userinfoEndpoint, clientAuthentication, claims: paths }
}

function audienceFor<Role extends string>(given: Written<Role>['for']): Audience<Role> {
  if (given === null) return { kind: 'citizens' }
  const { agency, roleClaim, roles, secondFactor } = given
  const pairs = Object.entries(roles ?? {}) as [string, Role][]
  return {
    kind: 'agency',
    agencySlug: agency,
    roles: roleClaim !== undefined && pairs.length > 0 ? { claim: roleClaim, roles: pairs } : null,
    secondFactor: secondFactor ? { acr: secondFactor.acr ?? [], amr: secondFactor.amr ?? [] } : null,
  }
}

function secretOf(one: Written<string>, path: string, mistakes: string[]): string {
  if (one.for !== null && (one.for.roleClaim === undefined) !== (one.for.roles === undefined))
    mistakes.push(`${one.key}: Give roleClaim and roles together, or neither.`)
  if (one.clientSecret !== undefined) return one.clientSecret
  if (one.clientSecretFile === undefined) {
    mistakes.push(`${one.key}: Give clientSecret, or clientSecretFile, the name of a file with nothing else in it.`)
    return ''
  }
  const file = resolve(dirname(path), one.clientSecretFile)
  if (!existsSync(file)) mistakes.push(`${one.key}: The file of its secret, ${file}, does not exist.`)
  else if (isReadableByOthers(file)) mistakes.push(`${one.key}: Others can read ${file}. Run: chmod 600 ${file}`)
  else return readFileSync(file, 'utf8').trim()
  return ''
}

function twice(providers: readonly Pick<Provider, 'key'>[]): readonly string[] {
  const keys = providers.map(one => one.key)
  const repeated = new Set(keys.filter((one, place) => keys.indexOf(one) !== place))
  return [...repeated].map(one => `Two providers have the key ${one}. Give each its own.`)
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, hash } = new URL(text)
  return !username && !hash && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
}
