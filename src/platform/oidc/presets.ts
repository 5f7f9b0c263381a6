/** What is the same for everyone who signs people in with these; only client and secret are one's own. */

/** https://developers.google.com/identity/openid-connect/openid-connect: `email_verified` is its own word for the address. */
const google = {
  label: 'Google',
  kind: 'oidc',
  issuer: 'https://accounts.google.com',
  scopes: ['openid', 'email'],
  trustsEmail: true,
} as const

/** https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow: nothing says that an address was verified. */
const facebook = {
  label: 'Facebook',
  kind: 'oauth2',
  issuer: 'https://www.facebook.com',
  authorizationEndpoint: 'https://www.facebook.com/v23.0/dialog/oauth',
  tokenEndpoint: 'https://graph.facebook.com/v23.0/oauth/access_token',
  userinfoEndpoint: 'https://graph.facebook.com/v23.0/me?fields=id',
  clientAuthentication: 'post',
  claims: { subject: 'id' },
  scopes: ['public_profile'],
  trustsEmail: false,
} as const

/** https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code: gives no address at all. */
const x = {
  label: 'X',
  kind: 'oauth2',
  issuer: 'https://x.com',
  authorizationEndpoint: 'https://x.com/i/oauth2/authorize',
  tokenEndpoint: 'https://api.x.com/2/oauth2/token',
  userinfoEndpoint: 'https://api.x.com/2/users/me',
  clientAuthentication: 'basic',
  claims: { subject: 'data.id' },
  scopes: ['users.read', 'tweet.read'],
  trustsEmail: false,
} as const

export const PRESETS = { google, facebook, x }
