import type { Vault } from '#platform/vault.ts'

/** Who it is at the provider: the same pair is always the same person, and nothing else about them is. */
export type Subject = { readonly issuer: string; readonly subject: string }

/** Finds the same subject again; a subject of one issuer says nothing about another's. */
export const digestOfSubject = (vault: Vault, { issuer, subject }: Subject): Buffer =>
  vault.digest(subject, `subject at ${issuer}`)
