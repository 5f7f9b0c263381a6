/** Who else may say who somebody is, as the file of providers describes them (docs/runbooks/providers.md). */

export type Provider<Role extends string = string> = {
  /** In addresses: `/masuk/dengan/{key}`. */
  readonly key: string
  /** As people know it: Google, SSO Kabupaten Indramayu. */
  readonly label: string
  readonly server: Server
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes: readonly string[]
  /** Whether an e-mail address that it calls verified is believed. */
  readonly trustsEmail: boolean
  readonly audience: Audience<Role>
}

export type Server = OpenIdServer | OAuthServer

/** Describes itself at `{issuer}/.well-known/openid-configuration`, and says who came in a signed token. */
export type OpenIdServer = { readonly kind: 'oidc'; readonly issuer: string }

/** Says who came only to whoever asks with the token that it gave. */
export type OAuthServer = {
  readonly kind: 'oauth2'
  /** The name under which its subjects are kept; never to be changed. */
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly userinfoEndpoint: string
  readonly clientAuthentication: 'basic' | 'post'
  readonly claims: ClaimPaths
}

/** Where in the answer each stands: names joined by dots. */
export type ClaimPaths = {
  readonly subject: string
  readonly email: string | null
  /** Null: it never says so, and nothing that it calls an address is believed. */
  readonly emailVerified: string | null
  readonly name: string | null
}

export type Audience<Role extends string = string> = { readonly kind: 'citizens' } | AgencySignOn<Role>

/** Officers of one agency, and nobody else. */
export type AgencySignOn<Role extends string = string> = {
  readonly kind: 'agency'
  readonly agencySlug: string
  /** Null: only officers who are here already, and have linked it. */
  readonly roles: RoleMapping<Role> | null
  /** Null: it proves one factor, and ours is asked for after it. */
  readonly secondFactor: SecondFactor | null
}

/** The first value of the claim that stands here decides, in the order of the file. */
export type RoleMapping<Role extends string = string> = {
  readonly claim: string
  readonly roles: readonly (readonly [value: string, role: Role])[]
}

/** By which of its claims it says that two factors were proved: one value of either is enough. */
export type SecondFactor = { readonly acr: readonly string[]; readonly amr: readonly string[] }

/** What a provider has said of whoever came back, once its word was checked. */
export type Vouched = {
  readonly issuer: string
  readonly subject: string
  readonly email: { readonly address: string; readonly isVerified: boolean } | null
  readonly name: string | null
  /** Everything that it said, for the claim that decides a role. */
  readonly claims: Readonly<Record<string, unknown>>
  readonly acr: string | null
  readonly amr: readonly string[]
}
