import type { Scenario, Target } from '../load/scenario.ts'
import { inbox, officerReport, rawSearch, search } from './desk.ts'
import { filing } from './filing.ts'
import { lifecycle } from './lifecycle.ts'
import { list } from './list.ts'
import { page, pageRemembered, pageUnchanged } from './page.ts'
import { rawInsert, rawRead } from './raw.ts'

export const scenarios: Readonly<Record<string, (target: Target) => Scenario>> = {
  'raw insert': rawInsert,
  'raw read': rawRead,
  filing,
  page,
  'page remembered': pageRemembered,
  'page unchanged': pageUnchanged,
  list,
  lifecycle,
  inbox,
  'officer-report': officerReport,
  search,
  'raw search': rawSearch,
}
