import type { BulkAct } from '#core/desks/rules/bulk.ts'
import { archiveManyForm } from './archive-form.tsx'
import { askManyForm } from './ask-form.tsx'
import type { BulkForm } from './form.ts'
import { forwardManyForm } from './forward-form.tsx'
import { labelManyForm, unlabelManyForm } from './label-form.tsx'
import { unwatchManyForm, watchManyForm } from './watch-form.tsx'

export const BULK_FORMS: Record<BulkAct, BulkForm> = {
  forward: forwardManyForm,
  ask: askManyForm,
  archive: archiveManyForm,
  label: labelManyForm,
  unlabel: unlabelManyForm,
  watch: watchManyForm,
  unwatch: unwatchManyForm,
}
