/** What a reporter sends from the page of their report: a reply, what was asked for, further facts, the closing. */
import { type Context, Hono } from 'hono'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import type { Viewer } from '#core/people/viewer.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { closeReport } from '#core/reports/operations/close-report.ts'
import { type FromReporter, completeReport } from '#core/reports/operations/complete-report.ts'
import { messageReport } from '#core/reports/operations/message-report.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import type { Deps } from '#core/deps.ts'
import { type Form, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import type { Language } from '#ui/language.ts'
import { fileMistakes } from '#web/file-mistakes.ts'
import { rememberFlash } from '#web/flash.ts'
import { attachmentsIn } from '#web/kept-files.ts'
import { receiveFiles, withFault } from '#web/received-files.ts'
import { refusalText } from '#web/refusal-text.ts'
import { withNumber } from '#web/report-number.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Done, text } from './act-text.ts'
import { closeForm, wordsForm } from './form.ts'
import { type ReportNeeds, showOwnReport } from './own-page.tsx'
import type { KeptOfForm } from './own-state.ts'

/** The report that the request is about, if it is the viewer's own and they have not sent too much. */
export async function ownReport({ db }: Deps, number: TrackingNumber, viewer: Viewer): Promise<ReportId | undefined> {
  const id = await findOwnReport(db, number, viewer)
  if (id === undefined) return undefined
  await requireWithin(
    db,
    'reporter act',
    viewer.kind === 'account' ? { account: viewer.accountId } : { target: `${id}` },
  )
  return id
}

export type Beside = { readonly version?: number | undefined; readonly formToken?: string | undefined }

export const changeOf = (number: TrackingNumber, viewer: Viewer, { version, formToken }: Beside): Change => ({
  report: { number },
  by: { as: 'reporter', viewer },
  version,
  formToken,
})

export const backTo = (number: TrackingNumber, language: Language): string =>
  routes.report.href({ nomor: number }, language)

type WordsAct = {
  readonly route: (typeof routes)['reply' | 'completion' | 'message']
  readonly form: 'reply' | 'complete' | 'message'
  readonly done: Done
  readonly perform: (deps: Deps, change: Change, given: FromReporter) => Promise<Changed>
}

const WORDS_ACTS: readonly WordsAct[] = [
  { route: routes.reply, form: 'reply', done: 'tanggapan', perform: replyReport },
  { route: routes.completion, form: 'complete', done: 'kelengkapan', perform: completeReport },
  { route: routes.message, form: 'message', done: 'pesan', perform: messageReport },
]

export function reporterActs(needs: ReportNeeds) {
  const { deps } = needs
  const app = new Hono<SessionEnv>()
  for (const act of WORDS_ACTS) {
    for (const pattern of act.route.patterns)
      app.post(
        pattern,
        withNumber((c: Context<SessionEnv>, number) => sendWords(c, number, act)),
      )
  }
  for (const pattern of routes.closing.patterns) app.post(pattern, withNumber(close))
  return app

  async function sendWords(c: Context<SessionEnv>, number: TrackingNumber, { form: name, done, perform }: WordsAct) {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    const id = await ownReport(deps, number, viewer)
    if (id === undefined) return c.notFound()
    const body = await readBody(c)
    const sent = parseForm(wordsForm[language], body.fields, { unreadable: text[language].unreadable })
    const receiving = { said: fileMistakes[language], purpose: `attachment of ${number}` }
    const { files, fault } = await receiveFiles(deps, body, receiving)
    const form = withFault(sent.form, fault)
    const kept = { form: name, files }
    if (!sent.ok || fault)
      return showOwnReport(needs, c, id, { status: fault?.status ?? 422, forms: { [name]: form }, kept })

    const given = { body: sent.value.body, attachments: attachmentsIn(files) }
    const changed = await perform(deps, changeOf(number, viewer, sent.value), given)
    const forms = (error: string) => ({ [name]: withError(form, 'form', error) })
    return answer(needs, c, { id, number, done, changed, forms, kept })
  }

  async function close(c: Context<SessionEnv>, number: TrackingNumber) {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    const id = await ownReport(deps, number, viewer)
    if (id === undefined) return c.notFound()
    const { fields } = await readBody(c)
    const sent = parseForm(closeForm[language], fields, { unreadable: text[language].unreadable })
    if (!sent.ok) return showOwnReport(needs, c, id, { status: 422, forms: { close: sent.form } })
    const changed = await closeReport(deps, changeOf(number, viewer, sent.value), sent.value)
    const forms = (error: string) => ({ close: withError<'rating' | 'comment'>(sent.form, 'form', error) })
    const done = sent.value.rating === null ? 'penutupan' : 'penilaian'
    return answer(needs, c, { id, number, done, changed, forms })
  }
}

type Outcome = {
  readonly id: ReportId
  readonly number: TrackingNumber
  readonly done: Done
  readonly changed: Changed
  readonly forms: (error: string) => Record<string, Form<string>>
  readonly kept?: KeptOfForm
}

/** A refusal shows the report as it is now, with what was written still in its form. */
export async function answer(
  needs: ReportNeeds,
  c: Context<SessionEnv>,
  { id, number, done, changed, forms, kept }: Outcome,
): Promise<Response> {
  const language = languageOf(c.req.path)
  if (changed.ok) {
    rememberFlash(c, needs.cookies, done)
    return c.redirect(backTo(number, language), 303)
  }
  if (changed.refusal === 'not-found') return c.notFound()
  return showOwnReport(needs, c, id, { status: 409, forms: forms(refusalText[language][changed.refusal]), kept })
}
