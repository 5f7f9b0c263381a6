/**
 * How often each form may be sent: by one address, by one account, at one target (a report's number, a contact, an account
 * that somebody wants to get into). Policy choices, all of them here. One address may be a whole village behind one mobile
 * carrier, so limits by address stop machines, not people; a target's are counted for each address apart wherever strangers
 * could otherwise use them to keep its owner out (docs/decisions/0112-lock-out.md).
 */
export type Limit = { readonly attempts: number; readonly seconds: number }

export type Subject = 'address' | 'account' | 'target' | 'address and target' | 'browser and target' | 'target in a day'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const LIMITS = {
  /** What is filed; what comes back with a mistake does not count. */
  'file report': { address: { attempts: 60, seconds: 10 * MINUTE } },
  /** Forms that bring files: each may cost 100 MB of disk for a day, filed or not. */
  'file report uploads': { address: { attempts: 60, seconds: 10 * MINUTE } },
  /** What a reporter sends from the page of their report: far more than anyone writes by hand. Target: the report of a guest. */
  'reporter act': {
    account: { attempts: 40, seconds: 15 * MINUTE },
    target: { attempts: 40, seconds: 15 * MINUTE },
  },
  /** What people change of their own account, follow, or begin to write: more than anyone does by hand. */
  'own account': { account: { attempts: 60, seconds: 15 * MINUTE } },
  /** A copy of everything: it may be large. */
  'own data': { account: { attempts: 5, seconds: HOUR } },
  /** Codes to a new contact: a target's limit spares a mailbox or number that is somebody else's. */
  'contact change': {
    account: { attempts: 10, seconds: HOUR },
    target: { attempts: 5, seconds: HOUR },
  },
  /** Eighty bits cannot be guessed; this keeps anyone from walking through the numbers. */
  track: {
    address: { attempts: 120, seconds: 15 * MINUTE },
    'address and target': { attempts: 30, seconds: 15 * MINUTE },
  },
  /** Asking for a link to a new access code: a target's limit spares its mailbox, and keeps nobody out. */
  'access code': {
    address: { attempts: 20, seconds: 15 * MINUTE },
    target: { attempts: 3, seconds: HOUR },
  },
  /**
   * Wrong passwords. Whole offices come from one address. Target: an account, as strangers' browsers try it; beyond it a
   * stranger's browser proves its work, and beyond a day's (NIST SP 800-63B §3.2.2: at most 100) it needs a code.
   */
  'sign-in': {
    address: { attempts: 300, seconds: 15 * MINUTE },
    'address and target': { attempts: 10, seconds: 15 * MINUTE },
    'browser and target': { attempts: 30, seconds: DAY },
    target: { attempts: 10, seconds: 15 * MINUTE },
    'target in a day': { attempts: 100, seconds: DAY },
  },
  /**
   * Codes of an authenticator app, and passwords typed again. Target: an account, whose first factor whoever tries has proved
   * already; so nobody else can use it up, and a recovery code or a passkey does not count. Fifty a day against three codes
   * of a million that count at a time (RFC 6238 §5.2): one chance in six thousand.
   */
  'second factor': {
    address: { attempts: 300, seconds: 15 * MINUTE },
    target: { attempts: 10, seconds: 15 * MINUTE },
    'target in a day': { attempts: 50, seconds: DAY },
  },
  /**
   * Asking for a code to register, sign in, or replace a password. A target's limits spare its mailbox and what SMS cost, and keep
   * guessing hopeless: 30 codes of five tries are one guess in 6 600 a day. Browsers that the account knows have their own.
   */
  'one-time code': {
    address: { attempts: 60, seconds: 15 * MINUTE },
    'address and target': { attempts: 6, seconds: 15 * MINUTE },
    'browser and target': { attempts: 20, seconds: DAY },
    target: { attempts: 15, seconds: HOUR },
    'target in a day': { attempts: 30, seconds: DAY },
  },
  /** Leaving for a provider and coming back: each costs it and us a few requests. Whole offices come from one address. */
  'sign-in elsewhere': { address: { attempts: 300, seconds: 15 * MINUTE } },
  /** Typing one: five tries a code are counted with the code itself. */
  'typed code': { address: { attempts: 200, seconds: 15 * MINUTE } },
  /** Mails that a taken account could send in the name of the state. Target: an address, spared whoever sends. */
  'officer invitation': {
    account: { attempts: 60, seconds: HOUR },
    target: { attempts: 5, seconds: HOUR },
  },
  /** Choosing a password with the link of such a mail costs us work; an office that begins together comes from one address. */
  'invitation taken': { address: { attempts: 100, seconds: 15 * MINUTE } },
  /** Guesses at the password until now, by whoever holds a session of the account. */
  'password change': { account: { attempts: 10, seconds: HOUR }, address: { attempts: 60, seconds: HOUR } },
  /** A code instead of proving work. */
  'challenge code': {
    address: { attempts: 20, seconds: HOUR },
    target: { attempts: 5, seconds: HOUR },
  },
  /** Forms sent with what one such code opened. */
  'challenge pass': { target: { attempts: 10, seconds: HOUR } },
  /** A proof of work counts once. */
  'challenge solution': { target: { attempts: 1, seconds: HOUR } },
} as const satisfies Record<string, Partial<Record<Subject, Limit>>>

export type LimitedForm = keyof typeof LIMITS

/** Another table may be given where these are obeyed: tests of a limit need not send sixty forms. */
export type Limits = { readonly [Form in LimitedForm]: { readonly [On in keyof (typeof LIMITS)[Form]]: Limit } }
