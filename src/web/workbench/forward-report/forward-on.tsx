import type { Deps } from '#core/deps.ts'
import { forwardReportOn } from '#core/reports/operations/forward-on.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { actionForm } from '../actions/action.ts'
import type { ReportView } from '../report/view.ts'
import { RoutingFields } from './routing-fields.tsx'
import { type Routing, findRouting } from './routing.ts'
import { forwardOnSchema } from './schema.ts'

type Field = keyof typeof forwardOnSchema.shape

/** Handing down, or to another unit: inside one agency, without new deadlines. */
export const forwardOnForm = actionForm<typeof forwardOnSchema.shape, Routing>({
  action: 'forward_on',
  address: routes.officers.forward,
  title: 'Teruskan ke unit',
  lead: 'Tenggat tidak diulang: yang menerima mewarisi sisa waktunya.',
  send: 'Teruskan',
  schema: forwardOnSchema,
  load: ({ db }, view, form) => findUnits(db, view, form),
  Fields: ({ form, given }) => (
    <>
      <RoutingFields form={{ values: { ...form.values }, errors: form.errors }} routing={given} hasParts={false} />
      <TextArea form={form} name="note" label="Catatan untuk unit" isOptional maxLength={5000} rows={3} />
    </>
  ),
  run: (deps, change, { leadAgencyId: lead, note }) => forwardReportOn(deps, change, { lead, note }),
})

const findUnits = (db: Deps['db'], view: ReportView, form: Form<Field>): Promise<Routing> =>
  findRouting(db, view, {
    category: view.details.category?.slug ?? null,
    chosen: [valueOf(form, 'leadAgencyId')].filter(Boolean),
    text: valueOf(form, 'agencyQuery'),
    browse: valueOf(form, 'telusuri'),
  })
