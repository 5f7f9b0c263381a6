/**
 * When a form is under pressure: sent more often in a minute, by everybody together, than people do on a busy day. Then, and
 * only then, strangers' browsers prove some work before it is taken. Policy choices; docs/decisions/0113-proof-of-work.md.
 */
const PRESSED_FORMS = ['file report', 'track', 'sign-in', 'register'] as const
export type PressedForm = (typeof PRESSED_FORMS)[number]

export type PressurePolicy = {
  /** How often each form may be sent in a minute before it counts as under pressure. */
  readonly perMinute: Readonly<Record<PressedForm, number>>
  /** Rounds of PBKDF2 for each guess, and among how many guesses the right one lies. */
  readonly work: { readonly rounds: number; readonly guesses: readonly [least: number, most: number] }
  /** How long a puzzle may be solved and sent in. */
  readonly puzzleMinutes: number
  /** How long a code that was typed instead keeps the form open in its browser. */
  readonly passMinutes: number
}

/**
 * Filing: a thousand reports a second is what the service is built for, so the threshold is about machines that flood. The
 * work: 0.4 s to 1.6 s of one core of a desktop, a few seconds of a cheap phone, spread over up to four cores.
 */
export const PRESSURE: PressurePolicy = {
  perMinute: { 'file report': 600, track: 600, 'sign-in': 300, register: 120 },
  work: { rounds: 5000, guesses: [100, 400] },
  puzzleMinutes: 20,
  passMinutes: 15,
}

/** With another threshold for filing, where a country files more on a bad day than the policy thought. */
export const pressureWith = (filingsAMinute: number | undefined): PressurePolicy =>
  filingsAMinute === undefined
    ? PRESSURE
    : { ...PRESSURE, perMinute: { ...PRESSURE.perMinute, 'file report': filingsAMinute } }
