/** Debat kusir, the first signature: a coordinator proposes to close what only goes round in circles. */
import * as z from 'zod'
import { proposeClosingOfDispute } from '#core/reports/operations/propose-dispute.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { inWords } from '#web/limits.ts'
import { routes } from '#web/routes.ts'
import { Effects } from '../desk/effect-panel.tsx'
import { Grid } from '../desk/page.tsx'
import { Rounds } from '../desk/rounds-panel.tsx'
import { Signs } from '../desk/signs.tsx'
import { Trail } from '../desk/trail-panel.tsx'
import { ReportText } from '../report/head.tsx'
import { actionForm, words } from './action.ts'

const schema = z.object({
  reason: z.literal('unfounded_dispute', 'Pilih alasan penutupan.'),
  explanation: words('Tulis mengapa tanggapan pelapor tidak memuat alasan, keterangan, atau data baru.', {
    most: 5000,
  }),
})

type Given = { readonly lapsesIn: string }

export const proposeDisputeForm = actionForm<typeof schema.shape, Given>({
  action: 'propose_dispute',
  address: routes.officers.close,
  title: 'Usulkan tutup: debat kusir?',
  send: 'Usulkan penutupan',
  schema,
  load: async (_, { policy }) => ({ lapsesIn: inWords(policy.limits.second_signature, 'id') }),
  Fields: ({ form, view, given }) => (
    <>
      <input type="hidden" name="reason" value="unfounded_dispute" />
      <Signs
        first={{ name: 'Anda', words: 'Mengusulkan, dengan alasan', isDone: false }}
        second={{ name: 'Orang lain', words: 'Koordinator induk atau admin nasional. Harus orang lain.' }}
      />
      <Grid
        toAside="Langsung ke alasan"
        main={
          <>
            <Rounds view={view} title="Jawaban dan tanggapan" />
            <ReportText view={view} />
          </>
        }
        aside={
          <>
            <section class="panel flow">
              <h2>Alasan</h2>
              <TextArea
                form={form}
                name="explanation"
                label="Alasan Anda"
                hint="Dibaca penanda tangan kedua; bila disetujui, juga oleh pelapor. Sebut jawaban dan bukti yang sudah diberikan."
                maxLength={5000}
                rows={6}
              />
            </section>
            <Effects items={effectsOf(given)} />
            <Trail view={view} />
          </>
        }
      />
    </>
  ),
  run: (deps, change, { explanation }) => proposeClosingOfDispute(deps, change, { explanation }),
})

const effectsOf = ({ lapsesIn }: Given) => [
  'Laporan tetap terbuka sampai orang lain menandatangani. Pelapor belum diberi tahu.',
  'Hanya bila tanggapan berulang tanpa alasan, keterangan, atau data baru, bukan karena nada bicara pelapor.',
  { words: `Usulan gugur dalam ${lapsesIn}, atau bila ada tindakan lain pada laporan.`, icon: 'clock' as const },
]
