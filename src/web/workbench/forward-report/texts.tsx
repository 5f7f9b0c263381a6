/** The reporter's words beside the copy that others will read: what is personal in them, and what was changed. */
import type { MaskKind } from '#core/reports/rules/masking.ts'
import type { ProposedMask } from '#core/reports/rules/published-copy.ts'
import { type Form, valueOf, valuesOf } from '#platform/http/form.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextDiff } from '#ui/text-diff.tsx'
import { Files, Photos } from '#ui/thread.tsx'
import { AttachmentChoices } from '../actions/published.tsx'
import { filesOf } from '../report/files.tsx'
import { type ReportView, textOf } from '../report/view.ts'
import { type MaskForm, type Texts, askedMasks, originalOf, stillMasked } from './masks.ts'

const maskWords: Record<MaskKind, string> = {
  email: 'Email',
  family_card: 'Nomor KK',
  nik: 'NIK',
  card: 'Nomor kartu',
  account: 'Nomor rekening',
  phone: 'Telepon',
  plate: 'Pelat nomor',
  address: 'Alamat rumah',
  customer_number: 'Nomor pelanggan',
  member_number: 'Nomor peserta',
}

type Props = { form: MaskForm & Parameters<typeof AttachmentChoices>[0]['form']; view: ReportView }

export function Texts({ form, view }: Props) {
  const original = originalOf(view)
  const masks = askedMasks(original)
  const text = textOf(view.details)
  return (
    <section class="panel texts" aria-labelledby="teks">
      <header>
        <h2 id="teks">Teks laporan</h2>
        <span class="small muted">
          {masks.length > 0 ? (
            <>
              <mark class="pii">Data pribadi</mark> {masks.length} ditemukan, disamarkan bila dicentang
            </>
          ) : (
            'Tidak ditemukan data pribadi dalam teks asli; periksa lagi.'
          )}
        </span>
      </header>
      <div class="pair">
        <div>
          <h3>
            Asli <span class="muted">tidak berubah</span>
          </h3>
          <div class="original">
            <p dir="auto">
              <b>
                <Marked text={original.title} masks={masks.filter(({ part }) => part === 'title')} />
              </b>
            </p>
            <p class="written" dir="auto">
              <Marked text={original.body} masks={masks.filter(({ part }) => part === 'body')} />
            </p>
          </div>
        </div>
        <div class="copy">
          <TextArea form={form} name="publishedTitle" label="Judul terbit" maxLength={200} rows={2} />
          <TextArea form={form} name="publishedBody" label="Isi terbit" maxLength={10_000} rows={9} />
        </div>
      </div>
      <StillMasked form={form} original={original} />
      {masks.length > 0 && <MaskChoices form={form} masks={masks} />}
      <Difference form={form} original={original} />
      {text && <Photos {...filesOf(text, view)} />}
      {text && <Files {...filesOf(text, view)} />}
      <AttachmentChoices form={form} view={view} />
    </section>
  )
}

/** What the officer has written that publishing will mask, said before it is sent. */
const StillMasked = ({ form, original }: { form: MaskForm; original: Texts }) => {
  const found = stillMasked(form, original)
  return (
    <div id="akan-disamarkan" role="status" data-recalculated>
      {found.length > 0 && (
        <p class="small">
          <b>Akan disamarkan dalam teks terbit:</b>{' '}
          {found.map(({ kind, text }, place) => (
            <>
              {place > 0 && ', '}
              {maskWords[kind]} <mark class="pii">{text}</mark>
            </>
          ))}
        </p>
      )}
    </div>
  )
}

/** What of the words is personal, in its place. */
function Marked({ text, masks }: { text: string; masks: readonly ProposedMask[] }) {
  const parts = masks.map(({ from, to, key }, place) => (
    <>
      {text.slice(masks[place - 1]?.to ?? 0, from)}
      <mark class="pii" key={key}>
        {text.slice(from, to)}
      </mark>
    </>
  ))
  return (
    <>
      {parts}
      {text.slice(masks.at(-1)?.to ?? 0)}
    </>
  )
}

function MaskChoices({ form, masks }: { form: MaskForm; masks: readonly ProposedMask[] }) {
  const ticked = valuesOf(form, 'masks')
  return (
    <fieldset class="piis" data-copy>
      <legend class="sr">Samarkan data pribadi</legend>
      <input type="hidden" name="masksBefore" value={valueOf(form, 'masksBefore')} />
      {masks.map(({ key, kind, text }) => (
        <label key={key} class="choice">
          <input
            type="checkbox"
            name="masks"
            value={key}
            checked={ticked.includes(key)}
            aria-label={`${maskWords[kind]} ${text}`}
          />
          <span>
            <b>{maskWords[kind]}</b> <s>{text}</s>
          </span>
        </label>
      ))}
      <p class="small muted">
        Yang tidak dicentang tetap terbaca di salinan terbit, dan jumlahnya tercatat di riwayat.
      </p>
    </fieldset>
  )
}

type DifferenceProps = {
  form: Form<'publishedTitle' | 'publishedBody'>
  /** What the copy is compared with */
  original: Texts
  of?: string
}

export function Difference({ form, original, of = 'yang asli' }: DifferenceProps) {
  const [title, body] = [valueOf(form, 'publishedTitle'), valueOf(form, 'publishedBody')]
  return (
    <details class="difference" open={title !== original.title || body !== original.body}>
      <summary>Perbedaan dari {of}</summary>
      <div id="perbedaan" data-recalculated>
        {title !== original.title && (
          <div class="strong">
            <TextDiff before={original.title} after={title} />
          </div>
        )}
        <TextDiff before={original.body} after={body} />
      </div>
    </details>
  )
}
