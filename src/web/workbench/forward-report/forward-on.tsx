import type { Deps } from '#core/deps.ts'
import { forwardReportOn } from '#core/reports/operations/forward-on.ts'
import { forwardsBindingly } from '#core/reports/rules/hand-over.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { actionForm } from '../actions/action.ts'
import type { OpenedReport } from '../report/view.ts'
import { RoutingFields } from './routing-fields.tsx'
import { type Routing, findRouting } from './routing.ts'
import { forwardOnSchema } from './schema.ts'

type Given = { readonly routing: Routing; readonly isBinding: boolean }
type Field = keyof typeof forwardOnSchema.shape

/** Handing down, or to another unit: inside one agency, without new deadlines. */
export const forwardOnForm = actionForm<typeof forwardOnSchema.shape, Given>({
  action: 'forward_on',
  address: routes.officers.forward,
  title: 'Teruskan ke unit',
  lead: 'Tenggat tidak diulang: yang menerima mewarisi sisa waktunya.',
  send: 'Teruskan',
  schema: forwardOnSchema,
  load: async ({ db }, view, form) => ({
    routing: await findUnits(db, view, form),
    isBinding: forwardsBindingly(view.report, view.policy),
  }),
  Fields: ({ form, given }) => (
    <>
      {given.isBinding && (
        <Flash tone="tunda" title="Penerusan ini mengikat">
          <p>Laporan ini sudah terlalu sering dikembalikan. Unit yang menerimanya tidak dapat mengembalikannya lagi.</p>
        </Flash>
      )}
      <RoutingFields
        form={{ values: { ...form.values }, errors: form.errors }}
        routing={given.routing}
        hasParts={false}
      />
      <TextArea form={form} name="note" label="Catatan untuk unit" isOptional maxLength={5000} rows={3} />
    </>
  ),
  run: (deps, change, { leadAgencyId: lead, note, anonymous, confidential }) => {
    const privacy = {
      ...(anonymous !== undefined && { anonymous }),
      ...(confidential !== undefined && { confidential }),
    }
    return forwardReportOn(deps, change, { lead, note, ...(Object.keys(privacy).length > 0 && { privacy }) })
  },
})

const findUnits = (db: Deps['db'], view: OpenedReport, form: Form<Field>): Promise<Routing> =>
  findRouting(db, view, {
    category: view.details.category?.slug ?? null,
    chosen: [valueOf(form, 'leadAgencyId')].filter(Boolean),
    text: valueOf(form, 'agencyQuery'),
    browse: valueOf(form, 'telusuri'),
  })
