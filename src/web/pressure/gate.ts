/**
 * The gate before a form that is under pressure (docs/decisions/0113-proof-of-work.md): whoever is a stranger brings a proof of
 * work, or types a code that was sent to them, or waits for calmer times. What was typed comes back either way.
 */
import type { Context } from 'hono'
import type { Deps } from '#core/deps.ts'
import { readContact } from '#core/people/contact.ts'
import { issueCode, takeCode } from '#core/people/entering/codes.ts'
import { isPressed, pressOn } from '#core/people/pressure/form-pressure.ts'
import type { Limits } from '#core/people/pressure/limits.ts'
import { puzzleFor, spendSolution } from '#core/people/pressure/puzzles.ts'
import { PRESSURE, type PressedForm, type PressurePolicy } from '#core/people/pressure/rules/pressure.ts'
import { waitFor } from '#core/people/pressure/within.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { type Fields, type Form, withError } from '#platform/http/form.ts'
import type { Log } from '#platform/log.ts'
import { browserOf } from './browser.ts'
import { languageOf } from '../routes.ts'
import type { Challenge } from './challenge.tsx'
import { PROOF } from './fields.ts'
import { type Note, text } from './text.ts'

export type GateParts = {
  readonly deps: Deps
  readonly cookies: Cookies
  readonly clientAddress: (c: Context) => string
  readonly limits?: Limits
  readonly pressure?: PressurePolicy
  readonly log?: Log
}

/** What a sent form brought along. */
export type Proof = {
  readonly isPressed: boolean
  readonly isProven: boolean
  /** A code was asked for: the form itself was not meant to be taken. */
  readonly isAsking: boolean
  readonly note: Note
}

/** For a form that is shown for the first time: null in calm weather. */
export async function challengeFor(parts: GateParts, form: PressedForm): Promise<Challenge | null> {
  if (!(await isPressed(parts.deps.db, form, parts.pressure))) return null
  return challengeOf(parts, form, { contact: '', hasCode: false, note: null })
}

/** Counts a sending, and takes the proof that came with it: a solution or a code counts once. */
export async function readProof(parts: GateParts, c: Context, form: PressedForm, fields: Fields): Promise<Proof> {
  const { deps, pressure } = parts
  const given = (name: string) => fields.get(name)?.[0]?.slice(0, LONGEST) ?? ''
  const pressed = await pressOn(deps.db, form, pressure)
  const proof = (note: Note, more: Partial<Proof> = {}): Proof => ({
    isPressed: pressed,
    isProven: false,
    isAsking: false,
    note,
    ...more,
  })
  if (given(PROOF.ask) !== '') return proof(await sendCode(parts, c, given(PROOF.contact)), { isAsking: true })
  if (given(PROOF.solution) !== '' && (await spendSolution(deps, form, given(PROOF.solution))))
    return proof('owed', { isProven: true })
  if (await hasPass(parts, c, form)) return proof('owed', { isProven: true })
  if (given(PROOF.code) !== '') {
    const note = await tryCode(parts, c, form, { contact: given(PROOF.contact), typed: given(PROOF.code) })
    return proof(note ?? 'owed', { isProven: note === null })
  }
  return proof('owed')
}

const LONGEST = 4000

/** What the page shows above its form when the proof was not enough: the form with what to do, and the challenge in it. */
export async function challengeAfter(
  parts: GateParts,
  form: PressedForm,
  fields: Fields,
  { note }: Proof,
): Promise<Challenge> {
  const contact = (fields.get(PROOF.contact)?.[0] ?? '').slice(0, 254)
  const hasCode = note === 'sent' || fields.has(PROOF.code)
  return challengeOf(parts, form, { contact, hasCode, note })
}

/** The note as the form's own mistake, for its summary. */
export const withNote = <Field extends string>(c: Context, form: Form<Field>, { note }: Proof): Form<Field> =>
  withError(form, 'form', text[languageOf(c.req.path)].notes[note])

/** For a form that needs nothing else: null when it may pass, else the challenge to show. */
export async function closedGate(
  parts: GateParts,
  c: Context,
  form: PressedForm,
  fields: Fields,
): Promise<{ readonly challenge: Challenge; readonly proof: Proof } | null> {
  const proof = await readProof(parts, c, form, fields)
  if (!proof.isAsking && (proof.isProven || !proof.isPressed)) return null
  parts.log?.info({ form, note: proof.note }, 'a form under pressure was not taken')
  return { proof, challenge: await challengeAfter(parts, form, fields, proof) }
}

async function challengeOf(
  { deps, pressure }: GateParts,
  form: PressedForm,
  about: Omit<Challenge, 'puzzle'>,
): Promise<Challenge> {
  return { ...about, puzzle: await puzzleFor(deps, form, pressure) }
}

async function sendCode({ deps, cookies, clientAddress, limits }: GateParts, c: Context, typed: string): Promise<Note> {
  const contact = readContact(typed)
  if (!contact) return 'contact-wrong'
  const sender = { address: clientAddress(c), target: `${contact.kind} ${contact.value}` }
  if ((await waitFor(deps.db, 'challenge code', sender, limits)) > 0) return 'too-many-codes'
  const browser = browserOf(c, { cookies, ids: deps.ids })
  await deps.db
    .transaction()
    .execute(tx => issueCode(deps, tx, { purpose: 'challenge', contact, accountId: null, browser }))
  return 'sent'
}

/** Null when the code was right: the form is then open in this browser for a while. */
async function tryCode(
  parts: GateParts,
  c: Context,
  form: PressedForm,
  { contact: typedContact, typed }: { contact: string; typed: string },
): Promise<Note | null> {
  const { deps, cookies } = parts
  const contact = readContact(typedContact)
  if (!contact) return 'contact-wrong'
  const browser = browserOf(c, { cookies, ids: deps.ids })
  const taken = await deps.db
    .transaction()
    .execute(tx => takeCode(deps, tx, { purpose: 'challenge', contact, typed, browser }))
  if (!taken.ok) return taken.refusal
  givePass(parts, c, form)
  return null
}

const passName = (form: PressedForm) => `lapor_izin_${form.replaceAll(/\W/g, '_')}`

function givePass({ deps, cookies, pressure = PRESSURE }: GateParts, c: Context, form: PressedForm): void {
  const expiresAt = new Date(deps.clock.now().getTime() + pressure.passMinutes * 60_000)
  cookies.setSealed(c, passName(form), deps.ids.token(), { expiresAt })
}

/** A code need not be asked for again because of a typing mistake; nor does one open the form to a program. */
async function hasPass({ deps, cookies, limits }: GateParts, c: Context, form: PressedForm): Promise<boolean> {
  const pass = cookies.getSealed(c, passName(form), deps.clock.now())
  return pass !== null && (await waitFor(deps.db, 'challenge pass', { target: pass }, limits)) === 0
}
