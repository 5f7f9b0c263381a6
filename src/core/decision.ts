/** What a rule answers: the new state with what happened, or the reason it may not be. "No" is a value, never an exception. */
export type Decision<State, Event, Refusal extends string> =
  | { readonly ok: true; readonly state: State; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal }

export const refuse = <const Refusal extends string>(refusal: Refusal) => ({ ok: false, refusal }) as const
