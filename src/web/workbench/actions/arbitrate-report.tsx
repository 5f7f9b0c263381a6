/** Ending ping-pong: after the second return across agencies the national level names whose report it is, bindingly. */
import * as z from 'zod'
import { addDays, dayIn, parseDay } from '#core/calendars/rules/days.ts'
import type { Day } from '#core/ids.ts'
import { arbitrateReport } from '#core/reports/operations/arbitrate-report.ts'
import { type Acted, findActed } from '#core/reports/queries/find-acted.ts'
import { type Arbiter, listArbiters } from '#core/reports/queries/list-arbiters.ts'
import { type Form, blankIsAbsent, valueOf } from '#platform/http/form.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { Found } from '#ui/form/picker.tsx'
import { longDay } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { Claims } from '../desk/claims-panel.tsx'
import { claimsOf } from '../desk/claims.ts'
import { Effects } from '../desk/effect-panel.tsx'
import { type DueDay, dueDayIf } from '../desk/effects.ts'
import { Grid } from '../desk/page.tsx'
import { MayDecide } from '../desk/people.tsx'
import { Trail } from '../desk/trail-panel.tsx'
import { ReportText } from '../report/head.tsx'
import type { ReportView } from '../report/view.ts'
import { type Drawn, STEP, actionForm, named, words } from './action.ts'
import { type AgencyChoice, findAgencyChoice } from './agency-choice.ts'
import { AgencyPicker } from './agency-picker.tsx'

const NO_DAY = 'Tanggal ini tidak ada. Tulis tanggal seperti 2026-12-31.'

const schema = z.object({
  leadAgencyId: named('Pilih instansi yang menangani laporan ini.'),
  agencyQuery: z.string().optional(),
  reason: words('Tulis alasan penetapan ini.', { most: 5000 }),
  dueOn: blankIsAbsent(
    z.string().transform((text, context): Day => {
      const day = parseDay(text)
      if (day) return day
      context.addIssue({ code: 'custom', message: NO_DAY })
      return z.NEVER
    }),
  ),
})

type Field = keyof typeof schema.shape
type Given = AgencyChoice & {
  readonly acted: readonly Acted[]
  readonly arbiters: readonly Arbiter[]
  readonly due: DueDay | null
}

/** Days a new deadline may be away (policy choice): what is further is a slip of the keyboard. */
const FURTHEST_DAYS = 365
const today = (now: Date) => dayIn('Asia/Jakarta', now)

function mistakeInDay(form: Form<Field>, now: Date): string | undefined {
  const day = parseDay(valueOf(form, 'dueOn'))
  if (!day) return undefined
  if (day < today(now)) return 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.'
  return day > addDays(today(now), FURTHEST_DAYS) ? 'Tanggal ini lebih dari satu tahun lagi.' : undefined
}

/** Those whom the agencies themselves named stand before those whom the category names. */
function withProposed(choice: AgencyChoice, view: ReportView, isSearching: boolean): AgencyChoice {
  if (isSearching) return choice
  const proposed = claimsOf(view.details).flatMap(({ competent, message }): Found[] =>
    competent?.id
      ? [
          {
            value: String(competent.id),
            label: competent.name,
            hint: `Diusulkan ${message.agency?.shortName ?? 'instansi'}`,
          },
        ]
      : [],
  )
  const named = proposed.filter((one, at) => proposed.findIndex(({ value }) => value === one.value) === at)
  const others = (choice.found ?? []).filter(({ value }) => !named.some(one => one.value === value))
  return named.length > 0 ? { ...choice, found: [...named, ...others] } : choice
}

const Fields = ({ form, view, given }: Drawn<Field, Given>) => (
  <Grid
    toAside="Langsung ke putusan"
    main={
      <>
        <Claims view={view} title="Pendapat instansi" />
        <ReportText view={view} />
        <Trail view={view} />
      </>
    }
    aside={
      <>
        <section class="panel flow">
          <h2>Putusan</h2>
          <AgencyPicker form={form} name="leadAgencyId" label="Instansi yang menangani" given={given} />
          <TextArea
            form={form}
            name="reason"
            label="Alasan penetapan"
            hint="Terbit bagi semua."
            maxLength={5000}
            rows={5}
          />
          <NewDay form={form} now={view.now} />
        </section>
        <Effects items={effectsOf(view, given.due)} />
        <Arbiters acted={given.acted} now={view.now} />
      </>
    }
  />
)

const NewDay = ({ form, now }: { form: Form<Field>; now: Date }) => (
  <>
    <DateField
      form={form}
      name="dueOn"
      label="Tenggat tindak lanjut yang baru"
      hint="Bila kosong, tenggat lama tetap berlaku. Bila bukan hari kerja, tenggat jatuh pada hari kerja berikutnya."
      isOptional
      min={today(now)}
      max={addDays(today(now), FURTHEST_DAYS)}
    />
    <button class="button small" name={STEP} value="hitung" formaction="#dueOn" formnovalidate>
      Hitung tenggat
    </button>
  </>
)

function effectsOf({ report }: ReportView, due: DueDay | null) {
  const said = (day: Day) => <b>{longDay(day, 'id')}</b>
  return [
    'Mengikat: instansi yang ditetapkan tidak dapat mengembalikannya lagi.',
    ...(due
      ? [
          {
            words:
              due.moved && due.moved !== due.stands ? (
                <>
                  Tenggat tindak lanjut berpindah dari {longDay(due.stands, 'id')} ke {said(due.moved)}. Alasan Anda
                  terbit.
                </>
              ) : (
                <>Tenggat tindak lanjut tetap {said(due.stands)}, tidak dimulai lagi.</>
              ),
          },
        ]
      : []),
    ...(report.supporting.length > 0 && due?.moved ? ['Tenggat bagian instansi pendukung ikut berpindah.'] : []),
    'Instansi yang ditetapkan diberi tahu sekarang juga.',
    { words: 'Tercatat pada angka pengembalian instansi yang bersangkutan.', icon: 'info' as const },
  ]
}

function Arbiters({ acted, now }: { acted: readonly Acted[]; now: Date }) {
  const others = acted.filter(({ role, hasForwarded }) => role === 'national_admin' && hasForwarded)
  return (
    <MayDecide
      title="Siapa yang memutus"
      because={['Admin nasional yang belum pernah meneruskan laporan ini, seperti Anda.']}
      did="pernah meneruskan laporan ini."
      {...{ others, now }}
    />
  )
}

/** Whom to turn to, where the report waits and this officer handed it on before. */
function OtherArbiters({ view, given: { arbiters } }: Drawn<Field, Given>) {
  if (view.report.arbitrationAt === null) return null
  if (arbiters.length === 0) return <p>Semua admin nasional pernah meneruskannya. Tunjuk admin nasional lain.</p>
  return (
    <p>
      Yang dapat memutus: <b>{arbiters.map(({ name }) => name).join(', ')}</b>. Mereka belum pernah meneruskannya.
    </p>
  )
}

export const arbitrateForm = actionForm<typeof schema.shape, Given>({
  action: 'arbitrate',
  address: routes.officers.arbitrate,
  title: 'Siapa yang menangani?',
  send: 'Tetapkan instansi',
  schema,
  load: async (deps, view, form) => {
    const typed = mistakeInDay(form, view.now) ? '' : valueOf(form, 'dueOn')
    const [choice, acted, arbiters, due] = await Promise.all([
      findAgencyChoice(deps.db, view, form, ['leadAgencyId', 'agencyQuery']),
      findActed(deps.db, view.report),
      listArbiters(deps.db, view.report),
      dueDayIf(deps, view, typed),
    ])
    return { ...withProposed(choice, view, valueOf(form, 'agencyQuery') !== ''), acted, arbiters, due }
  },
  check: ({ form, now }) => {
    const dueOn = mistakeInDay(form, now)
    return dueOn ? { dueOn } : {}
  },
  Fields,
  Instead: OtherArbiters,
  run: (deps, change, { leadAgencyId: lead, reason, dueOn = null }) =>
    arbitrateReport(deps, change, { lead, reason, dueOn }),
})
