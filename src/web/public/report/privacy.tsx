import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { routes } from '#web/routes.ts'
import { privacyForm } from './form.ts'
import { ownFormController } from './own-form.tsx'
import type { ReportNeeds } from './own-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'

/** Who learns of a report and of whom it is by: its reporter tightens and loosens, stating both. */
export const privacyController = (needs: ReportNeeds) =>
  ownFormController(needs, {
    route: routes.privacy,
    action: null,
    schema: privacyForm,
    done: 'privasi',
    run: (deps, changeWith, { anonymous, confidential, ...beside }) =>
      changeReportPrivacy(deps, changeWith(beside), { anonymous, confidential }),
    Page: PrivacyPage,
  })
