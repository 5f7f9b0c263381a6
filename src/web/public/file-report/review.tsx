import type { ComponentChildren } from 'preact'
import { type Form, valuesOf } from '#platform/http/form.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Details } from '#ui/details.tsx'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { fileSize, longDay } from '#ui/format.ts'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { Promises } from '../limits.ts'
import type { Received } from './attachments.ts'
import type { Choices } from './choices.ts'
import type { Filed, FilingField } from './form.ts'
import { type ReviewText, text as reviewText } from './review.text.ts'
import { WhoSeesWhat, personalDataIn } from './sees.tsx'
import { STEP, STEPS } from './steps.ts'
import { text } from './text.ts'

export type ReviewProps = {
  visit: Visit
  form: Form<FilingField>
  filed: Filed
  choices: Choices
  kept: readonly Received[]
  formToken: string
  promises: Promises
}

/** All of it once more, before it is sent. What was typed travels in hidden fields, so this page keeps nothing. */
export function ReviewPage(props: ReviewProps) {
  const { visit, filed, formToken, promises } = props
  const { language } = visit
  const said = reviewText[language]
  const action = routes.file.href({}, language)
  const personal = personalDataIn(`${filed.title}\n${filed.body}`)
  return (
    <PublicPage visit={visit} title={said.title} robots="noindex" islands={['submit-once']}>
      <div class="wrap">
        <Breadcrumb steps={[{ label: text[language].title, href: action }]} here={said.here} />
        <header class="page-head">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
        </header>
        <div class="split">
          <PostForm action={action} class="reviews" formToken={formToken}>
            <Carried {...props} />
            {personal && (
              <Flash tone="proses" title={said.personalTitle}>
                {said.personalWords(personal)}
              </Flash>
            )}
            <Parts {...props} said={said} action={action} />
            <p class="small muted">{said.honest}</p>
            <div class="send row">
              <Button look="primary" size="large" icon="send">
                {said.send}
              </Button>
              <Button size="large" name={STEP} value={STEPS.change}>
                {said.back}
              </Button>
            </div>
          </PostForm>
          <Afterwards said={said} promises={promises} />
        </div>
      </div>
    </PublicPage>
  )
}

const NOT_CARRIED: ReadonlySet<string> = new Set([
  'attachments',
  'keptAttachments',
  'formToken',
  'regionQuery',
  'agencyQuery',
])

function Carried({ form, kept }: ReviewProps) {
  const fields = (Object.keys(form.values) as FilingField[]).filter(field => !NOT_CARRIED.has(field))
  return (
    <>
      {fields.map(field =>
        field === 'body' ? (
          <textarea key={field} name={field} hidden value={valuesOf(form, field)[0] ?? ''} />
        ) : (
          <input key={field} type="hidden" name={field} value={valuesOf(form, field)[0] ?? ''} />
        ),
      )}
      {kept.map(({ reference }) => (
        <input key={reference} type="hidden" name="keptAttachments" value={reference} />
      ))}
    </>
  )
}

type PartsProps = ReviewProps & { said: ReviewText; action: string }

function Parts({ visit: { language, account }, filed, choices, kept, said, action }: PartsProps) {
  const part = { change: said.change, action }
  const isConfidential = filed.confidential || filed.aboutStaff || choices.category?.sensitive === true
  const { category, agency, region } = choices
  const { latitude, longitude } = filed
  return (
    <>
      <Part {...part} title={said.report} at="title">
        <p class="small muted">{text[language].kinds[filed.kind].name}</p>
        <h3 class="said">{filed.title}</h3>
        <div class="said-body">
          {filed.body.split(/\n{2,}/).map((paragraph, at) => (
            <p key={`${at}`}>{linesOf(paragraph)}</p>
          ))}
        </div>
      </Part>
      <Part {...part} title={said.whenAndWhere} at="occurredOn">
        <Details
          details={[
            { name: said.day, value: filed.occurredOn ? longDay(filed.occurredOn, language) : said.notGiven },
            { name: said.region, value: region?.label ?? said.notGiven },
            { name: said.place, value: filed.locationText ?? said.notGiven },
            { name: said.point, value: latitude === undefined ? undefined : `${latitude}, ${longitude}` },
          ]}
        />
      </Part>
      <Part {...part} title={said.destination} at="categoryId">
        <Details
          details={[
            { name: said.agency, value: agency?.label ?? said.chosenByAdmin },
            {
              name: said.category,
              value: category ? (language === 'id' ? category.name : category.nameEn) : said.chosenByAdmin,
            },
            { name: said.aboutStaff, value: filed.aboutStaff ? said.yes : undefined },
          ]}
        />
      </Part>
      <Part {...part} title={said.evidence} at="attachments-group">
        {kept.length === 0 && <p class="muted">{said.noEvidence}</p>}
        <ul class="files">
          {kept.map(({ reference, name, byteSize }) => (
            <li key={reference}>
              <span>
                {name}
                <small>{fileSize(byteSize, language)}</small>
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part {...part} title={said.privacy} at="anonymous">
        <p>{flagsOf(filed.anonymous, isConfidential, said)}</p>
        {isConfidential && !filed.confidential && <p class="small muted">{said.confidentialBecause}</p>}
        <WhoSeesWhat {...{ filed, isConfidential, said }} />
      </Part>
      <Part {...part} title={said.news} at="reporterEmail">
        <Contacts filed={filed} hasAccount={account !== undefined} said={said} />
      </Part>
    </>
  )
}

const flagsOf = (anonymous: boolean, confidential: boolean, said: ReviewText): string =>
  [anonymous && said.anonymous, confidential && said.confidential].filter(Boolean).join(' · ') || said.isOpen

function Contacts({ filed, hasAccount, said }: { filed: Filed; hasAccount: boolean; said: ReviewText }) {
  if (hasAccount) return <p>{said.byAccount}</p>
  const { reporterName, reporterEmail, reporterPhone } = filed
  return (
    <>
      <Details
        details={[
          { name: said.name, value: reporterName ?? said.notGiven },
          { name: said.email, value: reporterEmail ?? said.notGiven },
          { name: said.phone, value: reporterPhone ?? said.notGiven },
        ]}
      />
      {!reporterEmail && !reporterPhone && <p class="small muted">{said.byCode}</p>}
    </>
  )
}

const linesOf = (paragraph: string): ComponentChildren =>
  paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at}`} />, line]))

type PartProps = { title: string; change: string; action: string; at: string; children: ComponentChildren }

const Part = ({ title, change, action, at, children }: PartProps) => (
  <section class="review">
    <header>
      <h2>{title}</h2>
      <button class="button quiet small" name={STEP} value={STEPS.change} formaction={`${action}#${at}`}>
        {change}
        <span class="sr"> {title}</span>
      </button>
    </header>
    {children}
  </section>
)

const Afterwards = ({ said, promises }: { said: ReviewText; promises: Promises }) => (
  <aside class="flow sticky">
    <section class="panel">
      <h2>{said.next}</h2>
      <Details details={said.promises(promises).map(({ when, words }) => ({ name: when, value: words }))} />
    </section>
    <section class="panel soft">
      <h2>{said.later}</h2>
      <p class="small">{said.laterWords}</p>
    </section>
  </aside>
)
