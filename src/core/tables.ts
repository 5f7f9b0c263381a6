/** Every table the core knows; each noun describes its own. */
import type { AgencyTables } from './agencies/tables.ts'
import type { CalendarTables } from './calendars/tables.ts'
import type { CategoryTables } from './categories/tables.ts'
import type { DeskTables } from './desks/tables.ts'
import type { FollowTables } from './follows/tables.ts'
import type { NotificationTables } from './notifications/tables.ts'
import type { EnteringTables } from './people/entering/tables.ts'
import type { FactorTables } from './people/factors/tables.ts'
import type { IdentityElsewhereTables } from './people/identities-elsewhere/tables.ts'
import type { OfficerAccountTables } from './people/officers/tables.ts'
import type { OwnAccountTables } from './people/own/tables.ts'
import type { PeopleTables } from './people/tables.ts'
import type { ReferenceTables } from './reference/tables.ts'
import type { RegionTables } from './regions/tables.ts'
import type { ReportTables } from './reports/tables.ts'

export type Database = AgencyTables &
  CalendarTables &
  CategoryTables &
  DeskTables &
  FactorTables &
  FollowTables &
  NotificationTables &
  EnteringTables &
  IdentityElsewhereTables &
  OfficerAccountTables &
  OwnAccountTables &
  PeopleTables &
  ReferenceTables &
  RegionTables &
  ReportTables
