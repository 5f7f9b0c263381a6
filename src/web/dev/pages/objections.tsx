/** An objection on the desk of whoever decides it. */
import type { AgencyId, MessageId } from '#core/ids.ts'
import type { DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import { type Form, emptyForm, withError } from '#platform/http/form.ts'
import { decideObjectionForm } from '../../workbench/actions/decide-objection.tsx'
import { ActionPage } from '../../workbench/actions/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }

const words: DetailedMessage = {
  id: 901 as MessageId,
  kind: 'objection',
  author: 'reporter',
  officer: null,
  agency: null,
  visibility: 'reporter',
  title: null,
  body: 'Tambalan di titik paling timur sudah terangkat sejak hujan 25 November.',
  copy: null,
  outcome: null,
  at: NOW,
}

function objected(status: 'closed' | 'archived') {
  const judge = { id: 1 as AgencyId, path: [1 as AgencyId], regionCode: null, isRegional: false }
  const view = viewIn(status, { objection: { against: status, at: NOW, judge }, objectedEndingAt: NOW })
  return { ...view, details: { ...view.details, messages: [...view.details.messages, words] } }
}

const deciding = (
  name: string,
  status: 'closed' | 'archived',
  form: Form<keyof typeof decideObjectionForm.schema.shape>,
): GalleryEntry => ({
  name: `petugas-putus-keberatan${name}`,
  title: 'Memutus keberatan pelapor',
  page: () => {
    const view = objected(status)
    const { title, lead, send } = decideObjectionForm
    const action = { title, lead, send, href: '/petugas', takesFiles: false }
    return (
      <ActionPage {...{ visit, view, form, action }} formToken="t">
        <decideObjectionForm.Fields {...{ form, view }} given={null} />
      </ActionPage>
    )
  },
})

export const objections: readonly GalleryEntry[] = [
  deciding('', 'closed', emptyForm),
  deciding('-keliru', 'archived', withError<'decision' | 'reason'>(emptyForm, 'decision', 'Pilih putusan.')),
]
