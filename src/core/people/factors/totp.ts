/** Codes of an authenticator app (RFC 6238), by the settings that every app knows: SHA-1, six digits, 30 seconds. */
import { Secret, TOTP } from 'otpauth'
import type { Ids } from '#platform/ids.ts'

const PERIOD_SECONDS = 30
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS } as const
/** Of the HMAC's own length, as RFC 4226 §4 asks. */
const KEY_BYTES = 20
/** A telephone's clock may be half a minute off, either way. */
const WINDOW = 1

/** A new key, in base 32, as it is typed into an app. */
export const newTotpKey = (ids: Ids): string =>
  new Secret({ buffer: Uint8Array.from(ids.bytes(KEY_BYTES)).buffer }).base32

/** What the QR code says; an app shows the label among its other accounts. */
export const totpAddress = (key: string, label: string): string =>
  new TOTP({ ...SETTINGS, issuer: 'LAPOR!', label, secret: Secret.fromBase32(key) }).toString()

/** The step of 30 s that this code belongs to, around this moment; null when it belongs to none. */
export function stepOfCode(key: string, typed: string, at: Date): number | null {
  const token = typed.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = TOTP.validate({
    ...SETTINGS,
    token,
    secret: Secret.fromBase32(key),
    timestamp: at.getTime(),
    window: WINDOW,
  })
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta
}
