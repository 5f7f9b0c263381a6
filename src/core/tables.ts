/** Every table the core knows; each noun describes its own. */
import type { AgencyTables } from './agencies/tables.ts'
import type { CalendarTables } from './calendars/tables.ts'
import type { CategoryTables } from './categories/tables.ts'
import type { DeskTables } from './desks/tables.ts'
import type { NotificationTables } from './notifications/tables.ts'
import type { PeopleTables } from './people/tables.ts'
import type { ReferenceTables } from './reference/tables.ts'
import type { RegionTables } from './regions/tables.ts'
import type { ReportTables } from './reports/tables.ts'

export type Database = AgencyTables &
  CalendarTables &
  CategoryTables &
  DeskTables &
  NotificationTables &
  PeopleTables &
  ReferenceTables &
  RegionTables &
  ReportTables
