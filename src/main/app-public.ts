/** The pages anyone may open. */
import type { Hono } from 'hono'
import { aboutController } from '#web/public/about/controller.tsx'
import { securityController } from '#web/account/security/controller.tsx'
import { attachmentController } from '#web/public/attachment/controller.ts'
import { clockController } from '#web/public/clock/controller.tsx'
import { codeController } from '#web/public/code/controller.tsx'
import { forgottenController } from '#web/public/code/forgotten.tsx'
import { fileReportController } from '#web/public/file-report/controller.tsx'
import { helpController } from '#web/public/help/controller.tsx'
import { homeController } from '#web/public/home/controller.tsx'
import { homeOf } from '#web/public/home/find-home.ts'
import { invitationController } from '#web/public/invitation/controller.tsx'
import { ownReportsController } from '#web/public/own-reports/controller.tsx'
import { privacyPolicyController } from '#web/public/privacy-policy/controller.tsx'
import { receiptController } from '#web/public/receipt/controller.tsx'
import { registerController } from '#web/public/register/controller.tsx'
import { firstPasswordController } from '#web/public/register/first-password.tsx'
import { reportController } from '#web/public/report/controller.tsx'
import { reportsController } from '#web/public/reports/controller.tsx'
import { enrolController } from '#web/public/second-factor/enrol.tsx'
import { passkeySignInController } from '#web/public/second-factor/passkey-sign-in.tsx'
import { proveAgainController } from '#web/public/second-factor/prove-again.tsx'
import { secondStepController } from '#web/public/second-factor/second-step.tsx'
import { signInController } from '#web/public/sign-in/controller.tsx'
import { signInElsewhereController } from '#web/public/sign-in-elsewhere/controller.tsx'
import { termsController } from '#web/public/terms/controller.tsx'
import { trackController } from '#web/public/track/controller.tsx'
import { linksController } from '#web/account/links/controller.tsx'
import type { SessionEnv } from '#web/session.ts'
import type { Parts } from './app.ts'

export function mountPublic(app: Hono<SessionEnv>, parts: Parts): void {
  app.route('/', homeController({ ...parts, findHome: homeOf(parts.deps) }))
  app.route('/', aboutController(parts))
  app.route('/', helpController(parts))
  app.route('/', privacyPolicyController(parts))
  app.route('/', termsController(parts))
  app.route('/', signInController(parts))
  app.route('/', codeController(parts))
  app.route('/', forgottenController(parts))
  app.route('/', registerController(parts))
  app.route('/', firstPasswordController(parts))
  app.route('/', signInElsewhereController(parts))
  app.route('/', linksController(parts))
  app.route('/', secondStepController(parts))
  app.route('/', enrolController(parts))
  app.route('/', passkeySignInController(parts))
  app.route('/', proveAgainController(parts))
  app.route('/', securityController(parts))
  app.route('/', invitationController(parts))
  app.route('/', fileReportController(parts))
  app.route('/', receiptController(parts))
  app.route('/', trackController(parts))
  app.route('/', ownReportsController(parts))
  app.route('/', reportController(parts))
  app.route('/', reportsController(parts))
  app.route('/', clockController(parts))
  app.route('/', attachmentController(parts))
}
