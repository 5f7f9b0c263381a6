/** Every page of the officers, as one application: mounted behind the door. */
import { Hono } from 'hono'
import type { SessionEnv } from '#web/session.ts'
import { answerController } from './answer/controller.ts'
import { answerFileController } from './answer/file-controller.ts'
import { archiveForm } from './actions/archive-report.tsx'
import { askForm } from './actions/ask-reporter.tsx'
import { blockForm, unblockForm } from './actions/block-report.tsx'
import { requestRevealForm } from './actions/request-reveal.tsx'
import { identityController } from './identity/controller.tsx'
import { actionController } from './actions/controller.tsx'
import { mergeForm, unmergeForm } from './actions/merge-report.tsx'
import { noteForm } from './actions/note-report.tsx'
import { partForm } from './actions/give-part.tsx'
import { enlistForm } from './actions/enlist-agency.tsx'
import { reclassifyForm } from './actions/reclassify-report.tsx'
import { redactForm } from './actions/redact-report.tsx'
import { redactMessageController } from './actions/redact-message.tsx'
import { sendBackForm } from './actions/send-back-report.tsx'
import { startForm } from './actions/start-report.tsx'
import { privacyForm } from './actions/tighten-privacy.tsx'
import { inviteController } from './officers/invite-controller.tsx'
import { membersController } from './officers/list-controller.tsx'
import { memberController } from './officers/member-controller.tsx'
import { questionsController } from './officers/questions-controller.tsx'
import { absencesController } from './together/absences-controller.tsx'
import { mentionsController } from './together/mentions-controller.tsx'
import { draftController } from './together/draft-controller.ts'
import { handlingController } from './together/handling-controller.tsx'
import { waiverController } from './actions/waive-part.tsx'
import { attachmentController } from './attachment/controller.ts'
import { deskController } from './desk/controller.ts'
import { bulkController } from './bulk/controller.tsx'
import { marksController } from './labels/controller.tsx'
import { dossierController } from './dossier/controller.ts'
import { forwardController } from './forward-report/controller.tsx'
import { inboxController } from './inbox/controller.tsx'
import { liveController } from './live/controller.tsx'
import type { Needs } from './needs.ts'
import { shortcutsController } from './shortcuts/controller.tsx'
import { printController } from './print/controller.tsx'
import { reportController } from './report/controller.tsx'
import { templatesController } from './templates/controller.tsx'
import { returnsController } from './returns/controller.tsx'
import { viewsController } from './views/controller.tsx'

export const workbench = (needs: Needs) =>
  new Hono<SessionEnv>()
    .route('/', inboxController(needs))
    .route('/', liveController(needs))
    .route('/', shortcutsController(needs))
    .route('/', viewsController(needs))
    .route('/', returnsController(needs))
    .route('/', bulkController(needs))
    .route('/', marksController(needs))
    .route('/', reportController(needs))
    .route('/', attachmentController(needs))
    .route('/', dossierController(needs))
    .route('/', forwardController(needs))
    .route('/', actionController(needs, askForm))
    .route('/', actionController(needs, startForm))
    .route('/', actionController(needs, noteForm))
    .route('/', actionController(needs, partForm))
    .route('/', waiverController(needs))
    .route('/', actionController(needs, enlistForm))
    .route('/', handlingController(needs))
    .route('/', draftController(needs))
    .route('/', absencesController(needs))
    .route('/', mentionsController(needs))
    .route('/', membersController(needs))
    .route('/', inviteController(needs))
    .route('/', memberController(needs))
    .route('/', questionsController(needs))
    .route('/', actionController(needs, reclassifyForm))
    .route('/', answerController(needs))
    .route('/', answerFileController(needs))
    .route('/', templatesController(needs))
    .route('/', printController(needs))
    .route('/', actionController(needs, sendBackForm))
    .route('/', actionController(needs, archiveForm))
    .route('/', deskController(needs))
    .route('/', actionController(needs, mergeForm))
    .route('/', actionController(needs, unmergeForm))
    .route('/', actionController(needs, redactForm))
    .route('/', redactMessageController(needs))
    .route('/', actionController(needs, privacyForm))
    .route('/', actionController(needs, requestRevealForm))
    .route('/', identityController(needs))
    .route('/', actionController(needs, blockForm))
    .route('/', actionController(needs, unblockForm))
