/** What happens in a report's story, and when. */
import type { Outcome, Visibility } from '#core/reports/rules/terms.ts'

export type ReporterAct =
  | { readonly verb: 'complete' | 'message' | 'reply' | 'withdraw' | 'object'; readonly text: string }
  | { readonly verb: 'close'; readonly rating: number | null; readonly text: string | null }
  | { readonly verb: 'tighten' }

export type OfficerAct =
  | { readonly verb: 'redirect' | 'return'; readonly reason: string; readonly competent: string }
  | { readonly verb: 'ask' | 'close_on_statement' | 'send_back' | 'block'; readonly text: string }
  | { readonly verb: 'forward' | 'start' | 'redact' }
  | PartAct
  | { readonly verb: 'forward_on'; readonly to: string }
  | { readonly verb: 'note'; readonly text: string; readonly visibility: Visibility }
  | { readonly verb: 'answer'; readonly text: string; readonly outcome: Outcome; readonly proof: string | null }
  | { readonly verb: 'archive'; readonly reason: string; readonly text: string }
  /** @param turn which of the coordinators who may */
  | { readonly verb: 'propose_dispute'; readonly turn: number; readonly text: string }
  | { readonly verb: 'confirm_dispute' | 'ask_identity' | 'grant_identity'; readonly text: string }
  | { readonly verb: 'decide_objection'; readonly isUpheld: boolean; readonly text: string }

/** By, or of, the first agency whose part is still awaited. */
export type PartAct = { readonly verb: 'give_part' | 'decline_part' | 'waive_part'; readonly text: string }

export type Act = ReporterAct | OfficerAct

export type Step = { readonly after: number; readonly act: Act }
