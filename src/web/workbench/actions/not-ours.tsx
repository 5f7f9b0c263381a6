/** Giving a report back, or passing an unverified one up: why it is not ours, and whose it is. Both are mandatory. */
import type { ComponentChildren } from 'preact'
import * as z from 'zod'
import { redirectReport, returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import { findReturning } from '#core/reports/queries/find-returning.ts'
import { type ClockKind, isOpen } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { longDay } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { Claims } from '../desk/claims-panel.tsx'
import { Grid } from '../desk/page.tsx'
import { Trail } from '../desk/trail-panel.tsx'
import { ReportText } from '../report/head.tsx'
import { type ReportView, nameIn } from '../report/view.ts'
import { type Drawn, actionForm, named, words } from './action.ts'
import { type AgencyChoice, findAgencyChoice } from './agency-choice.ts'
import { AgencyPicker } from './agency-picker.tsx'

const schema = z.object({
  reason: words('Tulis mengapa laporan ini bukan wewenang instansi Anda.', { most: 5000 }),
  competentAgencyId: named('Pilih instansi yang berwenang. Tanpa itu laporan tidak dapat dikembalikan.'),
  agencyQuery: z.string().optional(),
})

type Field = keyof typeof schema.shape
type Given = AgencyChoice & { readonly returning: Awaited<ReturnType<typeof findReturning>> }

const NotOurs = ({ form, view, given, children }: Drawn<Field, Given> & { children: ComponentChildren }) => (
  <Grid
    main={
      <>
        <section class="panel flow">
          <AgencyPicker form={form} name="competentAgencyId" label="Siapa yang berwenang?" given={given} />
          <TextArea
            form={form}
            name="reason"
            label="Alasan"
            hint="Sebut dasar hukum atau pembagian tugas. Dibaca instansi tujuan dan pemutus, bukan pelapor."
            maxLength={5000}
            rows={5}
          />
        </section>
        <ReportText view={view} />
      </>
    }
    aside={
      <>
        {children}
        <Trail view={view} officerAgency={nameIn(view.details, (view.report.lead ?? view.report.verifier).id)} />
        <Claims view={view} title="Alasan sebelumnya" />
      </>
    }
  />
)

/** Giving it away wins no day. */
function GoesOn({ view, kind, name }: { view: ReportView; kind: ClockKind; name: string }) {
  const shown = view.clocks.find(({ clock }) => clock.kind === kind && isOpen(clock))
  return shown ? (
    <p>
      {name} tidak dimulai lagi: tetap {longDay(shown.explanation.dueOn, 'id')}, {shown.chip.words}.
    </p>
  ) : null
}

function Receiver({ view, returning }: { view: ReportView; returning: Given['returning'] }) {
  if (!returning) return null
  const { isArbitration, endsInside, isOuter, count, name } = returning
  const goesOn = <GoesOn view={view} kind="follow_up" name="Tenggat tindak lanjut" />
  const which = `Ini pengembalian ke-${count} ${isOuter ? 'antarinstansi' : 'di dalam instansi Anda'}.`
  if (isArbitration) {
    return (
      <Flash tone="proses" icon="scale" title="Masuk arbitrase nasional">
        <p>{which} Admin nasional memutus, dan putusannya mengikat.</p>
        {goesOn}
      </Flash>
    )
  }
  return (
    <Flash icon="back" title={`Kembali ke ${name}`}>
      <p>
        {which}{' '}
        {endsInside
          ? 'Koordinator memilih unit yang menangani, dan pilihannya mengikat.'
          : 'Pengembalian berikutnya dapat diputus mengikat.'}
      </p>
      {goesOn}
    </Flash>
  )
}

const findChoice = (db: Db, view: ReportView, form: Form<Field>): Promise<AgencyChoice> =>
  findAgencyChoice(db, view, form, ['competentAgencyId', 'agencyQuery'])

export const returnForm = actionForm<typeof schema.shape, Given>({
  action: 'return',
  address: routes.officers.return,
  title: 'Kembalikan sebagai bukan wewenang?',
  send: 'Kembalikan laporan',
  schema,
  load: async (deps, view, form) => {
    const [choice, returning] = await Promise.all([
      findChoice(deps.db, view, form),
      findReturning(deps.db, view.report, view.policy),
    ])
    return { ...choice, returning }
  },
  Fields: drawn => (
    <NotOurs {...drawn}>
      <Receiver view={drawn.view} returning={drawn.given.returning} />
    </NotOurs>
  ),
  run: (deps, change, { reason, competentAgencyId: competentAgency }) =>
    returnReportToForwarder(deps, change, { reason, competentAgency }),
})

export const redirectForm = actionForm<typeof schema.shape, Given>({
  action: 'redirect',
  address: routes.officers.redirect,
  title: 'Alihkan ke admin nasional?',
  send: 'Alihkan laporan',
  schema,
  load: async (deps, view, form) => ({ ...(await findChoice(deps.db, view, form)), returning: null }),
  Fields: drawn => (
    <NotOurs {...drawn}>
      <Flash icon="route" title="Admin nasional menerimanya">
        <p>Untuk laporan yang bukan urusan instansi Anda dan belum diverifikasi. Dihitung sebagai pengembalian.</p>
        <GoesOn view={drawn.view} kind="verification" name="Tenggat verifikasi" />
      </Flash>
    </NotOurs>
  ),
  run: (deps, change, { reason, competentAgencyId: competentAgency }) =>
    redirectReport(deps, change, { reason, competentAgency }),
})
