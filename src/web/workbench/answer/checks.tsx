/** What a reader would miss, in words: a tick for what is there, a warning for what is not. */
import type { AnswerCheck, CheckResult } from '#core/reports/rules/answer-checks.ts'
import type { AlikeAnswers } from '#core/reports/queries/count-alike-answers.ts'
import { Icon } from '#ui/icon.tsx'

type Said = { readonly met: readonly [string, string]; readonly unmet: (alike: AlikeAnswers) => string }

const WORDS: Record<AnswerCheck, Said> = {
  act: {
    met: ['Menyebut ', 'tindakan'],
    unmet: () => 'Belum menyebut tindakan. Tulis apa yang sudah atau akan dikerjakan, misalnya “ditambal”, “diganti”.',
  },
  reason: {
    met: ['Menyebut ', 'alasan'],
    unmet: () => 'Belum menyebut alasan. Tulis mengapa tidak dapat dipenuhi, dan dasar aturannya.',
  },
  date: {
    met: ['Menyebut ', 'tanggal'],
    unmet: () => 'Belum menyebut tanggal. Tulis kapan dikerjakan, misalnya “11 November 2026”.',
  },
  evidence: {
    met: ['Ada ', 'bukti'],
    unmet: () => 'Belum ada bukti. Kategori ini memintanya: lampirkan foto atau dokumen hasilnya.',
  },
  'evidence-fresh': {
    met: ['Bukti ', 'terbaru'],
    unmet: () => 'Bukti yang ada lebih tua dari tanggapan pelapor. Lampirkan foto keadaan sekarang.',
  },
  length: {
    met: ['Cukup ', 'jelas'],
    unmet: () => 'Sangat pendek. Pelapor ingin tahu apa, di mana, dan kapan.',
  },
  promise: {
    met: ['Janji ', 'bertanggal'],
    unmet: () => 'Ada janji tanpa tanggal (“akan”, “segera”). Tulis paling lambat kapan.',
  },
  boilerplate: {
    met: ['Ditulis untuk ', 'laporan ini'],
    unmet: ({ alike, of }) =>
      `Hampir sama dengan ${alike} dari ${of} jawaban terakhir instansi Anda. Tambahkan yang khusus untuk laporan ini.`,
  },
  personal: {
    met: ['Tanpa ', 'data pribadi'],
    unmet: () => 'Memuat nomor atau alamat pribadi. Pada salinan yang terbit bagian itu disamarkan.',
  },
  name: {
    met: ['Tanpa ', 'nama pelapor'],
    unmet: () =>
      'Menyebut nama pelapor, yang tidak ia minta untuk tampil. Publik membaca jawaban ini: sapalah tanpa nama.',
  },
  address: {
    met: ['Menyapa ', 'pelapor'],
    unmet: () => 'Belum menyapa pelapor. Mulailah dengan “Bapak/Ibu” atau ucapan terima kasih.',
  },
}

export type Checked = { readonly results: readonly CheckResult[]; readonly alike: AlikeAnswers }

export const CheckList = ({ results, alike }: Checked) => (
  <ul class="ticks inline" aria-label="Pemeriksaan jawaban">
    {results.map(({ check, isMet }) => {
      const { met, unmet } = WORDS[check]
      return (
        <li key={check} class={isMet ? 'ok' : 'wide'} data-check={check}>
          <Icon name={isMet ? 'check' : 'alert'} label={isMet ? 'Ada' : 'Perhatikan'} />
          {isMet ? (
            <span>
              {met[0]}
              <b>{met[1]}</b>
            </span>
          ) : (
            <span>{unmet(alike)}</span>
          )}
        </li>
      )
    })}
  </ul>
)
