/** The lead goes on without a supporting agency's part. The address names whose, so the form is made for each. */
import { Hono } from 'hono'
import * as z from 'zod'
import { waiveReportPart } from '#core/reports/operations/settle-part.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Needs, WorkContext } from '../needs.ts'
import { partWords } from '../report/parts.tsx'
import { type ReportView, nameIn } from '../report/view.ts'
import { actionForm, nothing, words } from './action.ts'
import { actionPages } from './controller.tsx'

const schema = z.object({ reason: words('Tulis mengapa bagian ini tidak ditunggu lagi.', { most: 5000 }) })

export function waiverController(needs: Needs) {
  const { pattern } = routes.officers.waiver
  const pages = (c: WorkContext) => actionPages(needs, waiverForm(c.req.param('id') ?? ''))
  return new Hono<SessionEnv>().get(pattern, c => pages(c).open(c)).post(pattern, c => pages(c).send(c))
}

/** @param of id or slug of the supporting agency */
const waiverForm = (of: string) =>
  actionForm<typeof schema.shape, null>({
    action: 'waive',
    address: {
      pattern: routes.officers.waiver.pattern,
      href: params => routes.officers.waiver.href({ ...params, id: of }),
    },
    title: 'Bebaskan instansi pendukung',
    lead: 'Jawaban tidak menunggu bagian ini lagi. Instansi itu diberi tahu; alasannya dibaca petugas.',
    send: 'Bebaskan',
    schema,
    refuses: view => {
      const part = partIn(view, of)
      return part ? (part.state === null ? null : 'part-settled') : 'not-found'
    },
    load: nothing,
    Fields: ({ form, view }) => {
      const part = partIn(view, of)
      return (
        <>
          {part && (
            <p>
              <b>{nameIn(view.details, part.agencyId)}</b>
              <br />
              <span class="small muted">{partWords(part, view)}</span>
            </p>
          )}
          <TextArea form={form} name="reason" label="Alasan" maxLength={5000} rows={4} />
        </>
      )
    },
    run: (deps, change, { reason }) => waiveReportPart(deps, change, { of, reason }),
  })

const partIn = ({ details }: ReportView, of: string) =>
  details.parts.find(({ agencyId }) => of === String(agencyId) || of === details.agencies.get(agencyId)?.slug)
