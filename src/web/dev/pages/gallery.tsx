import { account, accountStates } from './account.tsx'
import { bulkPages } from './bulk.tsx'
import { deskPages } from './desk.tsx'
import { answering } from './answering.tsx'
import { elsewherePages } from './elsewhere.tsx'
import { entering } from './entering.tsx'
import type { GalleryEntry } from './entry.ts'
import { factorPages } from './factors.tsx'
import { filedPages } from './filed.tsx'
import { filing } from './filing.tsx'
import { inboxPages } from './inbox.tsx'
import { livePages } from './live.tsx'
import { mergedPages } from './merged.tsx'
import { officerAccountPages } from './officer-accounts.tsx'
import { officers } from './officers.tsx'
import { overseerPages } from './overseers.tsx'
import { paperwork } from './paperwork.tsx'
import { parts } from './parts.tsx'
import { pressed } from './pressure.tsx'
import { errors, home, reading } from './reading.tsx'
import { reports } from './reports.tsx'
import { several } from './several.tsx'
import { revealPages } from './reveals.tsx'
import { togetherPages } from './together.tsx'
import { returnFigures } from './return-figures.tsx'
import { verificationPages } from './verification.tsx'

/** Every page in every state. Whoever writes a page adds its states here. */
export const gallery: readonly GalleryEntry[] = [
  ...home,
  ...filing,
  ...entering,
  ...pressed,
  ...filedPages,
  ...reports,
  ...account,
  ...accountStates,
  ...elsewherePages,
  ...factorPages,
  ...inboxPages,
  ...bulkPages,
  ...officers,
  ...officerAccountPages,
  ...livePages,
  ...verificationPages,
  ...overseerPages,
  ...several,
  ...answering,
  ...paperwork,
  ...togetherPages,
  ...returnFigures,
  ...deskPages,
  ...revealPages,
  ...mergedPages,
  ...reading,
  ...errors,
  ...parts,
]
