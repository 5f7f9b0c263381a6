import * as z from 'zod'
import { unwatchReports, watchReports } from '#core/desks/operations/watch-reports.ts'
import { refusalText } from '#web/refusal-text.ts'
import { nothing } from '../actions/action.ts'
import { type BulkForm, bulkForm } from './form.ts'

const schema = z.object({})

const watchForm = (act: 'watch' | 'unwatch', run: typeof watchReports): BulkForm =>
  bulkForm<typeof schema.shape, null>({
    act,
    schema,
    load: nothing,
    Fields: () => <></>,
    run: async (deps, { viewer, manner, reports }) => {
      const numbers = reports.map(({ number }) => number)
      const watched = await run(deps, { officer: viewer.officer, numbers, manner })
      return watched.ok ? watched : { ok: false, field: 'form', words: refusalText.id[watched.refusal] }
    },
  })

export const watchManyForm = watchForm('watch', watchReports)
export const unwatchManyForm = watchForm('unwatch', unwatchReports)
