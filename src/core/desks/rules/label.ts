/**
 * Labels with which an agency's officers sort their work. They belong to the agency: no other one sees them, nor does a reporter,
 * and they change nothing of a report. A policy choice (docs/decisions/0080, 0087); docs/domain.md §6 for what they may not say.
 */
import type { Officer, OfficerRole } from '#core/people/actor.ts'
import { masked } from '#core/reports/rules/masking.ts'

export const LABEL_CHARACTERS = 40
/** More than that nobody reads in a list. */
export const LABELS_ON_REPORT = 10

export type LabelRefusal = 'label-empty' | 'label-too-long' | 'label-unreadable' | 'label-personal'

type Read = { readonly ok: true; readonly label: string } | { readonly ok: false; readonly refusal: LabelRefusal }

/** A label as it is kept: in small letters, with single spaces, so that one label is not three. */
export function readLabel(typed: string): Read {
  // Longer than any label by far, and nothing is gained by reading on.
  if (typed.length > 1000) return { ok: false, refusal: 'label-too-long' }
  const label = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('id')
  if (label === '') return { ok: false, refusal: 'label-empty' }
  if (/\p{C}/u.test(label)) return { ok: false, refusal: 'label-unreadable' }
  if (Array.from(label).length > LABEL_CHARACTERS) return { ok: false, refusal: 'label-too-long' }
  return masked(label) === label ? { ok: true, label } : { ok: false, refusal: 'label-personal' }
}

const LABELLING: readonly OfficerRole[] = ['national_admin', 'coordinator', 'liaison']

/** Whoever works on reports. Leaders and overseers read along; their agency's labels are no business of the desks they watch. */
export const mayLabel = ({ role }: Pick<Officer, 'role'>): boolean => LABELLING.includes(role)

/** Whoever has an inbox: being told more often of what one may read anyway changes nothing. */
export const mayWatch = ({ role }: Pick<Officer, 'role'>): boolean => role !== 'developer'
