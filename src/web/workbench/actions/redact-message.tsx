/** A text of the conversation turned out to hold what others should not read. The address names which, so the form is made for each. */
import { Hono } from 'hono'
import * as z from 'zod'
import type { MessageId } from '#core/ids.ts'
import { redactMessage } from '#core/reports/operations/redact-message.ts'
import type { DetailedAttachment } from '#core/reports/queries/find-officer-details.ts'
import { Checkboxes } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Needs, WorkContext } from '../needs.ts'
import type { ReportView } from '../report/view.ts'
import { fileWords } from '../words.ts'
import { actionForm, nothing, words } from './action.ts'
import { attachmentIds } from './attachment-ids.ts'
import { actionPages } from './controller.tsx'

const schema = z.object({
  publishedBody: words('Teks terbit tidak boleh kosong.'),
  publishedAttachmentIds: attachmentIds,
})

export function redactMessageController(needs: Needs) {
  const { pattern } = routes.officers.redactMessage
  const pages = (c: WorkContext) => actionPages(needs, redactMessageForm(c.req.param('id') ?? ''))
  return new Hono<SessionEnv>().get(pattern, c => pages(c).open(c)).post(pattern, c => pages(c).send(c))
}

/** @param typed id of the text, as it stands in the address */
const redactMessageForm = (typed: string) =>
  actionForm<typeof schema.shape, null>({
    action: 'redact',
    address: {
      pattern: routes.officers.redactMessage.pattern,
      href: params => routes.officers.redactMessage.href({ ...params, id: typed }),
    },
    title: 'Samarkan teks percakapan',
    lead: 'Publik membaca teks ini. Yang asli tidak berubah dan tetap dibaca penulisnya.',
    send: 'Simpan',
    schema,
    refuses: view => (messageIn(view, typed) ? null : 'not-found'),
    load: nothing,
    prefill: view => {
      const message = messageIn(view, typed)
      const open = filesIn(view, typed).filter(({ isReleased }) => isReleased)
      return {
        publishedBody: message?.copy?.body ?? message?.body ?? '',
        publishedAttachmentIds: open.map(({ id }) => String(id)),
      }
    },
    Fields: ({ form, view }) => {
      const files = filesIn(view, typed)
      return (
        <>
          <TextArea form={form} name="publishedBody" label="Teks terbit" maxLength={10_000} rows={10} />
          {files.length > 0 && (
            <Checkboxes
              form={form}
              name="publishedAttachmentIds"
              label="Lampiran yang tetap dibuka"
              hint="Tanpa centang, lampiran ditarik dari publik."
              choices={files.map(file => ({
                value: String(file.id),
                label: `lampiran-${file.ordinal}`,
                hint: fileWords(file),
              }))}
            />
          )}
        </>
      )
    },
    run: async (deps, change, { publishedBody, publishedAttachmentIds: openAttachmentIds }) =>
      /^\d{1,15}$/.test(typed)
        ? redactMessage(deps, change, { message: Number(typed) as MessageId, publishedBody, openAttachmentIds })
        : { ok: false, refusal: 'not-found' },
  })

const messageIn = ({ details }: ReportView, typed: string) =>
  details.messages.find(
    ({ id, kind, visibility, isPassedOn }) =>
      String(id) === typed && kind !== 'report' && visibility === 'public' && !isPassedOn,
  )

/** What its reporter attached is released or taken back with the report's own text. */
const filesIn = ({ details }: ReportView, typed: string): readonly DetailedAttachment[] =>
  details.attachments.filter(({ messageId, byReporter }) => String(messageId) === typed && !byReporter)
