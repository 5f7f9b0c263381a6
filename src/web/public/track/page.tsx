import { type Form, emptyForm } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { PublicPage } from '#web/frame.tsx'
import { type Challenge, ChallengePart, ENTER } from '#web/pressure/challenge.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { LostField, TrackField } from './form.ts'
import { LINK, STEP, STEPS } from './steps.ts'
import { type TrackText, text } from './text.ts'

export type TrackProps = {
  visit: Visit
  track?: Form<TrackField>
  lost?: Form<LostField>
  /** A link was asked for, by whomever for whatever */
  isAsked?: boolean
  /** While the form is under pressure */
  challenge?: Challenge | null
}

/** Two forms share the name of a field, so the ids of the second differ. */
const LOST_IDS = { trackingNumber: 'lost-number', reporterEmail: 'lost-email' } as const

export function TrackPage({
  visit,
  track = emptyForm,
  lost = emptyForm,
  isAsked = false,
  challenge = null,
}: TrackProps) {
  const { language } = visit
  const said = text[language]
  const refused = isRefused(track) || isRefused(lost)
  return (
    <PublicPage
      visit={visit}
      title={said.title}
      description={said.description}
      here="track"
      isRefused={refused}
      islands={challenge ? ['proof-of-work'] : []}
    >
      <div class="wrap">
        <header class="page-head">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
        </header>
        <div class="split">
          <div class="flow">
            {isAsked && (
              <Flash tone="selesai" title={said.asked} role="status">
                {said.askedWords}
              </Flash>
            )}
            <ErrorSummary form={track} isEmptied />
            <ErrorSummary form={lost} ids={LOST_IDS} />
            <TrackForm {...{ visit, track, challenge, said }} />
          </div>
          <LostCode {...{ visit, lost, said }} />
        </div>
      </div>
    </PublicPage>
  )
}

type TrackFormProps = Pick<TrackProps, 'visit'> &
  Required<Pick<TrackProps, 'track' | 'challenge'>> & { said: TrackText }

const TrackForm = ({ visit: { language }, track, challenge, said }: TrackFormProps) => (
  <PostForm
    action={routes.track.href({}, language)}
    class="panel raised formcard"
    {...(challenge && { onEnter: ENTER })}
  >
    <TextField
      form={track}
      name="trackingNumber"
      label={said.number}
      hint={said.numberHint}
      inputMode="numeric"
      autocomplete="off"
      class="big"
    />
    <TextField
      form={track}
      name="accessCode"
      label={said.code}
      hint={said.codeHint}
      isOptional
      autocomplete="off"
      class="big"
    />
    <ChallengePart challenge={challenge} language={language} />
    <div>
      <Button look="primary" size="large">
        {said.go}
      </Button>
    </div>
  </PostForm>
)

const LostCode = ({ visit, lost, said }: { visit: Visit; lost: Form<LostField>; said: TrackText }) => (
  <aside class="flow" id="kode-hilang">
    <PostForm action={routes.track.href({}, visit.language)} class="panel soft flow">
      <h2>{said.lost}</h2>
      <p class="small">{said.lostWhy}</p>
      <input type="hidden" name={STEP} value={STEPS.ask} />
      <TextField
        form={lost}
        name="trackingNumber"
        id={LOST_IDS.trackingNumber}
        label={said.number}
        inputMode="numeric"
        autocomplete="off"
      />
      <TextField
        form={lost}
        name="reporterEmail"
        id={LOST_IDS.reporterEmail}
        label={said.email}
        type="email"
        autocomplete="email"
      />
      <Button isBlock>{said.ask}</Button>
    </PostForm>
  </aside>
)

/** Behind the link of a mail. Only the button makes the code: mail programs open links by themselves. */
export function NewCodePage({ visit, token }: { visit: Visit; token: string }) {
  const said = text[visit.language]
  return (
    <PublicPage visit={visit} title={said.renew} robots="noindex, nofollow" islands={['submit-once']}>
      <div class="wrap auth">
        <div class="auth-box flow">
          <h1>{said.renew}</h1>
          <p>{said.renewWhy}</p>
          <PostForm action={routes.track.href({}, visit.language)}>
            <input type="hidden" name={STEP} value={STEPS.renew} />
            <input type="hidden" name={LINK} value={token} />
            <Button look="primary" size="large" icon="key">
              {said.renewGo}
            </Button>
          </PostForm>
        </div>
      </div>
    </PublicPage>
  )
}

export function DeadLinkPage({ visit }: { visit: Visit }) {
  const said = text[visit.language]
  return (
    <PublicPage visit={visit} title={said.dead} robots="noindex, nofollow">
      <div class="wrap auth">
        <div class="auth-box flow">
          <h1>{said.dead}</h1>
          <p>{said.deadWhy}</p>
          <p>
            <a href={`${routes.track.href({}, visit.language)}#kode-hilang`}>{said.again}</a>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
