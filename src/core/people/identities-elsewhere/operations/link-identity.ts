import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { oweAccountLetter } from '../../entering/account-letters.ts'
import { lockAccount } from '../../own/store.ts'
import { findLinked, listLinks } from '../queries/find-linked.ts'
import { findOfficerStanding } from '../queries/find-officer-standing.ts'
import { type GrantedRole, refusalOfOfficer } from '../rules/enter-agency.ts'
import { type LinkRefusal, link } from '../rules/link.ts'
import { saveIdentityElsewhere } from '../store.ts'
import { type Subject, digestOfSubject } from '../subject.ts'

export type Linking = Subject & {
  readonly begunFor: AccountId
  readonly signedIn: AccountId | null
  /** For the sign-on of an agency: whose officers alone may link it, and which roles it says they have. */
  readonly agency: { readonly slug: string; readonly granted: readonly GrantedRole[] | null } | null
}

type Refusal = LinkRefusal | NonNullable<ReturnType<typeof refusalOfOfficer>> | 'agency-unknown'
type Linked = { readonly ok: true; readonly isNew: boolean } | { readonly ok: false; readonly refusal: Refusal }

/** Adds an identity elsewhere to the account of whoever is signed in and has asked for it. */
export const linkIdentity = (deps: Deps, linking: Linking): Promise<Linked> =>
  deps.db.transaction().execute(async (tx): Promise<Linked> => {
    const { begunFor, signedIn, agency, ...subject } = linking
    if (!(await lockAccount(tx, begunFor))) return refuse('not-signed-in')
    if (agency) {
      const asked = { accountId: begunFor, address: null, now: deps.clock.now() }
      const there = await findOfficerStanding(tx, agency.slug, asked)
      if (!there) return refuse('agency-unknown')
      const no = refusalOfOfficer(there.officer, agency.granted)
      if (no) return refuse(no)
    }
    const linked = await findLinked({ ...deps, db: tx }, subject)
    const links = await listLinks(tx, begunFor)
    const decided = link({ begunFor, signedIn, linked, hasOther: links.some(one => one.issuer === subject.issuer) })
    if (!decided.ok) return decided
    if (decided.does === 'nothing') return { ok: true, isNew: false }
    const subjectDigest = digestOfSubject(deps.vault, subject)
    const identity = { issuer: subject.issuer, subjectDigest, accountId: begunFor, at: deps.clock.now(), isUsed: false }
    if (!(await saveIdentityElsewhere(tx, identity))) return refuse('linked-to-other') // at this very moment
    await oweAccountLetter(deps, tx, { accountId: begunFor, kind: 'links_changed' })
    return { ok: true, isNew: true }
  })
