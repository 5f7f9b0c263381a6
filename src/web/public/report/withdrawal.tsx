import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { routes } from '#web/routes.ts'
import { withdrawForm } from './form.ts'
import { ownFormController } from './own-form.tsx'
import type { ReportNeeds } from './own-page.tsx'
import { WithdrawalPage } from './withdrawal-page.tsx'

/** A reporter takes a report back: a page of its own, because it cannot be undone. */
export const withdrawalController = (needs: ReportNeeds) =>
  ownFormController(needs, {
    route: routes.withdrawal,
    action: 'withdraw',
    schema: withdrawForm,
    done: 'penarikan',
    run: (deps, changeWith, { reason = '', ...beside }) => withdrawReport(deps, changeWith(beside), { reason }),
    Page: WithdrawalPage,
  })
