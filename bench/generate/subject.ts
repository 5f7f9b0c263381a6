/** What all the rows of one report have in common. */
import type { ReportId } from '#core/ids.ts'
import type { Step } from './lives.ts'
import type { Unit } from './world.ts'

export type Happening = Step & { readonly at: Date }

export type Subject = {
  readonly id: ReportId
  readonly filedYear: number
  readonly unit: Unit
  readonly verifierId: number
  readonly isAnonymous: boolean
  readonly isPublic: boolean
  readonly history: readonly Happening[]
}

/** Room for sixteen texts and lines of history each. */
export const messageId = ({ id }: Pick<Subject, 'id'>, place: number): number => (id - 1) * 16 + place + 1
