/** What can go wrong between a provider and us, in the four ways that differ for the person in between. */

export type Fault =
  /** The person, or the provider, said no. */
  | 'denied'
  /** Too busy, away, or too slow: later it may work. */
  | 'unreachable'
  /** It answered that we, or its own settings of us, are wrong. */
  | 'misconfigured'
  /** What came is not what we asked for: another nonce, issuer, audience, an old token, a used code. */
  | 'unbelievable'

/** An answer that cannot be used, though no standard forbids it. */
export class Unusable extends Error {}

const DENIED = new Set([
  'access_denied',
  'consent_required',
  'interaction_required',
  'login_required',
  'account_selection_required',
])
const BUSY = new Set(['server_error', 'temporarily_unavailable'])
const NOT_US = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'unsupported_response_type',
  'invalid_request',
])

export function faultOf(error: unknown): Fault {
  const said = saidBy(error)
  if (said !== null) {
    if (DENIED.has(said)) return 'denied'
    if (BUSY.has(said)) return 'unreachable'
    return NOT_US.has(said) ? 'misconfigured' : 'unbelievable'
  }
  return isAway(error) ? 'unreachable' : 'unbelievable'
}

/** The `error` of an OAuth answer (RFC 6749 §4.1.2.1, §5.2). */
function saidBy(error: unknown): string | null {
  return error instanceof Error && 'error' in error && typeof error.error === 'string' ? error.error : null
}

/** Connection refused or lost, name unknown, too slow, or an answer of 5xx. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return true
  const code = 'code' in error ? String(error.code) : ''
  if (/TIMEOUT|ABORT|ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|UND_ERR/.test(code)) return true
  if (error instanceof TypeError && error.message === 'fetch failed') return true
  if (code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') return isServerError(error.cause)
  return error.cause instanceof Error && isAway(error.cause)
}

/** By what it has, not by its class: the web server puts another `Response` in place of the one that `fetch` answers with. */
function isServerError(cause: unknown): boolean {
  if (typeof cause === 'object' && cause !== null && 'status' in cause) return Number(cause.status) >= 500
  return hasCause(cause) && isServerError(cause.cause)
}

const hasCause = (value: unknown): value is { cause: unknown } =>
  typeof value === 'object' && value !== null && 'cause' in value

/** For the log: what happened by its code, without addresses, tokens, or words of the answer. */
export function codeOfFault(error: unknown): string {
  const said = saidBy(error)
  if (said !== null) return said.slice(0, 60)
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const inner = error.cause instanceof Error && code !== codeOfFault(error.cause) ? `: ${codeOfFault(error.cause)}` : ''
  return (error instanceof Unusable ? error.message : code) + inner
}
