/** Where somebody goes whose session has just been opened, by whatever proof. */
import type { Language } from '#ui/language.ts'
import { routes } from './routes.ts'

type Opened = { readonly isOfficer: boolean; readonly isPending: boolean }
type Going = { readonly language: Language; readonly back: string | null }

/** To the second step first, where one is owed. */
export function wayOn({ isOfficer, isPending }: Opened, { language, back }: Going): string {
  if (isPending) return routes.secondStep.href({}, language, { kembali: back })
  return back ?? homeOf(isOfficer, language)
}

export const homeOf = (isOfficer: boolean, language: Language): string =>
  isOfficer ? routes.officers.inbox.href({}) : routes.ownReports.href({}, language)
