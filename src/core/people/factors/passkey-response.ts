/** What a browser says of a passkey, as text; null when it is nothing of the kind. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import * as z from 'zod'

/** A key with its attestation takes 2 kB. */
const LONGEST = 20_000

const base64url = z.string().regex(/^[\w-]*$/)
const shared = { id: base64url.min(1), rawId: base64url, type: z.literal('public-key') }

const assertion = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
})

const attestation = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[\w-]{1,20}$/))
      .max(10)
      .nullish(),
  }),
})

export type Assertion = AuthenticationResponseJSON
export type Attestation = RegistrationResponseJSON

export function readAssertion(text: string): Assertion | null {
  const read = assertion.safeParse(parsed(text))
  if (!read.success) return null
  const { userHandle, ...response } = read.data.response
  return { ...read.data, response: { ...response, ...(userHandle && { userHandle }) }, clientExtensionResults: {} }
}

export function readAttestation(text: string): Attestation | null {
  const read = attestation.safeParse(parsed(text))
  if (!read.success) return null
  const { transports, ...response } = read.data.response
  return { ...read.data, response: { ...response, transports: transports ?? [] }, clientExtensionResults: {} }
}

const clientData = z.object({ challenge: base64url.min(1) })

/** What was signed, by the browser's own word; the signature shows later that it is true. */
export function challengeIn({ response }: Assertion | Attestation): string | null {
  const said = clientData.safeParse(parsed(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8')))
  return said.success ? said.data.challenge : null
}

function parsed(text: string): unknown {
  if (text.length > LONGEST) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
