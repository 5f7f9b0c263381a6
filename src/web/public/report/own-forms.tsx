import type { ComponentChildren } from 'preact'
import { Button } from '#ui/form/button.tsx'
import { isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import { excerptOf } from '#core/reports/rules/excerpt.ts'
import { longDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { RatingField } from '#ui/rating.tsx'
import { Paragraphs } from '#ui/thread.tsx'
import { outcomeWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { text } from './act-text.ts'
import { COMMENT_CHARACTERS } from './form.ts'
import { type Own, idsOf, wordsIn, isReadByAll, isReplyReadByAll } from './own-state.ts'
import { Words } from './own-words.tsx'
import { type ShownStanding, lastDayOf } from './standings.ts'

type Props = { own: Own; report: ShownReport; standings: readonly ShownStanding[]; language: Language }

/** As much of an answer as is quoted where it is judged; the whole stands in the conversation. */
const QUOTED_CHARACTERS = 300

/** The agency says that it has answered: is it solved? One question, two forms, of which the one that was chosen shows. */
export function Verdict(props: Props) {
  const { own, report, language } = props
  const said = text[language]
  return (
    <section class="panel raised decide verdict" aria-labelledby="putusan">
      <h2 id="putusan">{said.verdict}</h2>
      <LatestAnswer report={report} language={language} />
      <p class="muted">{said.verdictWhy}</p>
      <fieldset>
        <legend class="sr">{said.verdictLegend}</legend>
        <div class="choice-cards">
          <label>
            <input type="radio" name="putusan" value="sudah" checked={isRefused(own.forms.close)} />
            <b>{said.done}</b>
            <span class="hint">{said.doneHint}</span>
          </label>
          <label>
            <input type="radio" name="putusan" value="belum" checked={isRefused(own.forms.reply)} />
            <b>{said.notDone}</b>
            <span class="hint">{said.notDoneHint}</span>
          </label>
        </div>
      </fieldset>
      <p class="if-none muted">{said.chooseFirst}</p>
      <div class="if-done">
        <Close {...props} />
      </div>
      <div class="if-not">
        <Reply {...props} />
      </div>
    </section>
  )
}

function LatestAnswer({ report, language }: Pick<Props, 'report' | 'language'>) {
  const answer = report.messages.findLast(({ kind }) => kind === 'answer')
  if (!answer) return null
  const outcome = answer.outcome && outcomeWords[language][answer.outcome]
  return (
    <>
      <p>
        <b>{[answer.agency?.name ?? text[language].agency, outcome].filter(Boolean).join(' · ')}</b>
      </p>
      <blockquote>
        <Paragraphs text={excerptOf(answer.body, QUOTED_CHARACTERS)} />
      </blockquote>
      <p class="small">
        <a href={`#pesan-${answer.id}`}>{text[language].wholeAnswer}</a>
      </p>
    </>
  )
}

type FoldedProps = { title: string; why: string; isOpen: boolean; children: ComponentChildren }

const Folded = ({ title, why, isOpen, children }: FoldedProps) => (
  <details class="panel" open={isOpen}>
    <summary>
      <b>{title}</b>
    </summary>
    <div class="decide">
      <p class="muted">{why}</p>
      {children}
    </div>
  </details>
)

/** Folded while the agency owes an answer to a reply: the page does not ask to close then. */
export function CloseForm(props: Props) {
  const { closeTitle, closeWhy } = text[props.language]
  if (props.report.status === 'replied')
    return (
      <Folded title={closeTitle} why={closeWhy} isOpen={isRefused(props.own.forms.close)}>
        <Close {...props} />
      </Folded>
    )
  return (
    <section class="panel decide" aria-labelledby="tutup">
      <h2 id="tutup">{closeTitle}</h2>
      <p class="muted">{closeWhy}</p>
      <Close {...props} />
    </section>
  )
}

export const ReplyForm = (props: Props) => (
  <section class="panel raised decide" aria-labelledby="tanggapi">
    <h2 id="tanggapi">{text[props.language].replyTitle}</h2>
    <Reply {...props} />
  </section>
)

export function CompleteForm({ own, report, standings, language }: Props) {
  const said = text[language]
  const ask = report.messages.findLast(({ kind }) => kind === 'ask')
  const clock = standings.find(one => one.clock.kind === 'completion' && one.clock.stoppedAt === null)
  return (
    <section class="panel raised decide" aria-labelledby="lengkapi">
      <h2 id="lengkapi">{said.completeTitle}</h2>
      <p class="muted">{said.completeWhy}</p>
      {ask && (
        <blockquote>
          <Paragraphs text={ask.body} />
        </blockquote>
      )}
      {clock && (
        <p>
          <b>{said.completeBy(longDay(lastDayOf(clock), language, clock.zone))}</b>
        </p>
      )}
      <Words
        {...{ own, language }}
        name="complete"
        action={routes.completion.href({ nomor: report.number }, language)}
        label={said.completeBody}
        hint={said.completeHint}
        button={said.complete}
      />
    </section>
  )
}

/** Folded away, because most need it seldom; open when it came back with a mistake, or holds what another form could not take. */
export function MessageForm({ own, report, language }: Props) {
  const said = text[language]
  const { message } = own.forms
  return (
    <Folded title={said.messageTitle} why={said.messageWhy} isOpen={isRefused(message) || wordsIn(message) !== ''}>
      <Words
        {...{ own, language }}
        name="message"
        action={routes.message.href({ nomor: report.number }, language)}
        label={said.messageBody}
        hint={own.primary?.isOpen ? said.messageHintMerged : said.messageHint}
        button={said.message}
      />
    </Folded>
  )
}

const Reply = ({ own, report, language }: Props) => (
  <Words
    {...{ own, language }}
    name="reply"
    action={routes.reply.href({ nomor: report.number }, language)}
    label={text[language].replyBody}
    hint={text[language].replyHint(isReplyReadByAll(own))}
    button={text[language].reply}
  />
)

function Close({ own, report, language }: Props) {
  const said = text[language]
  const form = own.forms.close
  const ids = idsOf('close')
  return (
    <PostForm
      action={routes.closing.href({ nomor: report.number }, language)}
      formToken={own.formTokens.close}
      version={own.version}
    >
      <RatingField form={form} name="rating" id={ids.rating} label={said.rating} isOptional />
      <TextArea
        form={form}
        name="comment"
        id={ids.comment}
        label={said.comment}
        hint={isReadByAll(own) ? said.commentHint : undefined}
        maxLength={COMMENT_CHARACTERS}
        rows={3}
        isOptional
      />
      <Button look="primary" size="large">
        {said.close}
      </Button>
    </PostForm>
  )
}
