/** A passkey in software: makes what a browser sends, for tests that need no browser. */
import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Options = {
  readonly challenge: string
  readonly rpId?: string | undefined
  readonly rp?: { readonly id?: string | undefined } | undefined
  readonly user?: { readonly id: string } | undefined
}

/** What is otherwise than it should be. */
type Fault = {
  readonly origin?: string
  readonly rpId?: string
  readonly counter?: number
  readonly isVerified?: boolean
  readonly userHandle?: string
  readonly challenge?: string
}

export type Authenticator = {
  readonly id: string
  create(options: Options, fault?: Fault): string
  get(options: Options, fault?: Fault): string
}

const PRESENT = 0x01
const VERIFIED = 0x04
const HAS_KEY = 0x40

export function anAuthenticator(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  let counter = 0
  let userHandle: string | undefined
  const id = credentialId.toString('base64url')

  const said = (type: 'create' | 'get', { challenge }: Options, fault: Fault): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: `webauthn.${type}`,
        challenge: fault.challenge ?? challenge,
        origin: fault.origin ?? origin,
        crossOrigin: false,
      }),
    )

  function about(options: Options, fault: Fault, flags: number, more: Buffer = Buffer.alloc(0)): Buffer {
    const rpId = fault.rpId ?? options.rpId ?? options.rp?.id ?? ''
    const verified = fault.isVerified === false ? 0 : VERIFIED
    const count = Buffer.alloc(4)
    count.writeUInt32BE(fault.counter ?? ++counter)
    return Buffer.concat([hash(rpId), Buffer.of(PRESENT | verified | flags), count, more])
  }

  return {
    id,
    create(options, fault = {}) {
      userHandle = options.user?.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credentialId.length)
      const key = Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey(publicKey)])
      const authData = Uint8Array.from(about(options, fault, HAS_KEY, key))
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, never>>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, never>()],
          ['authData', authData],
        ]),
      )
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: said('create', options, fault).toString('base64url'),
          attestationObject: Buffer.from(attestation).toString('base64url'),
          transports: ['internal'],
        },
      })
    },
    get(options, fault = {}) {
      const clientData = said('get', options, fault)
      const authData = about(options, fault, 0)
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: sign('sha256', Buffer.concat([authData, hash(clientData)]), privateKey).toString('base64url'),
          userHandle: fault.userHandle ?? userHandle,
        },
      })
    },
  }
}

const hash = (of: string | Buffer): Buffer => createHash('sha256').update(of).digest()

/** RFC 9053 §7.1.1: an elliptic curve key (1: 2), ES256 (3: -7), P-256 (-1: 1), x and y. */
function coseKey(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
      [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
    ]),
  )
}
