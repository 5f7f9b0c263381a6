/** How each act over many reports is named: in addresses and forms, on buttons, and where it is told what was done. */
import { BULK_ACTS, type BulkAct } from '#core/desks/rules/bulk.ts'
import type { IconName } from '#ui/icon.tsx'
import { number } from '#ui/format.ts'

export const ACT_NAMES = {
  forward: 'teruskan',
  ask: 'kelengkapan',
  archive: 'arsip',
  label: 'label',
  unlabel: 'hapus-label',
  watch: 'pantau',
  unwatch: 'lepas-pantau',
} as const satisfies Record<BulkAct, string>

export const actNamed = (name: string | undefined): BulkAct | undefined =>
  BULK_ACTS.find(act => ACT_NAMES[act] === name)

type Words = {
  /** On a button that leads to the summary */
  readonly words: string
  readonly icon: IconName
  /** Before "12 laporan", on the summary and on its button */
  readonly verb: string
  /** What will happen, before it does */
  readonly lead: string
  /** After "12 laporan", once it was done */
  readonly done: string
}

export const ACTS: Record<BulkAct, Words> = {
  forward: {
    words: 'Teruskan',
    icon: 'forward',
    verb: 'Teruskan',
    lead: 'Yang belum terverifikasi diverifikasi dan terbit seperti tertulis di bawah. Yang sudah dipegang instansi diteruskan, tenggatnya tetap.',
    done: 'diteruskan',
  },
  ask: {
    words: 'Minta kelengkapan',
    icon: 'pause',
    verb: 'Minta kelengkapan',
    lead: 'Tiap pelapor membaca permintaan yang sama. Jam berhenti sampai ia melengkapi.',
    done: 'diminta dilengkapi',
  },
  archive: {
    words: 'Arsipkan',
    icon: 'arsip',
    verb: 'Arsipkan',
    lead: 'Laporan tidak diproses lebih lanjut. Tiap pelapor membaca alasan dan penjelasannya, dan dapat mengajukan keberatan.',
    done: 'diarsipkan',
  },
  label: {
    words: 'Beri label',
    icon: 'tag',
    verb: 'Beri label pada',
    lead: 'Label hanya dibaca petugas instansi Anda. Pelapor dan instansi lain tidak melihatnya.',
    done: 'diberi label',
  },
  unlabel: {
    words: 'Hapus label',
    icon: 'x',
    verb: 'Hapus label dari',
    lead: 'Hanya label instansi Anda. Laporannya sendiri tidak berubah.',
    done: 'tanpa label itu lagi',
  },
  watch: {
    words: 'Pantau',
    icon: 'eye',
    verb: 'Pantau',
    lead: 'Anda diberi tahu lewat email bila laporan dijawab, ditanggapi, dikembalikan, berakhir, atau terlambat.',
    done: 'kini Anda pantau',
  },
  unwatch: {
    words: 'Berhenti memantau',
    icon: 'x',
    verb: 'Berhenti memantau',
    lead: 'Anda tidak lagi diberi tahu tentang laporan ini karena memantaunya.',
    done: 'tidak lagi Anda pantau',
  },
}

export const reportsInWords = (count: number): string => `${number(count, 'id')} laporan`
