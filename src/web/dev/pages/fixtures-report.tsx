import type { ClockDay, ClockMonth } from '#ui/clock-calendar.tsx'
import type { ClockLine } from '#ui/clock.tsx'
import type { Station } from '#ui/rail.tsx'
import type { Line, Message } from '#ui/thread.tsx'

export const stations: readonly Station[] = [
  { name: 'Dikirim', words: 'Sen, 2 Nov', state: 'done' },
  { name: 'Diverifikasi', words: 'Sel, 3 Nov. 1 dari 3 hari kerja', state: 'done' },
  { name: 'Ditindaklanjuti', words: 'Kam, 12 Nov. 7 dari 14 hari kerja', state: 'done' },
  { name: 'Menunggu pelapor', words: 'Sampai Kam, 26 Nov', state: 'current' },
  { name: 'Selesai', words: 'Belum' },
]

export const lines: readonly ClockLine[] = [
  { name: 'Verifikasi', level: 'met', used: 1, limit: 3, count: '1 dari 3', words: 'Tepat waktu' },
  { name: 'Tindak lanjut', level: 'missed', used: 16, limit: 14, count: '16 dari 14', words: 'Terlambat 2 hari kerja' },
  {
    name: 'Tanggapan pelapor',
    level: 'within',
    used: 6,
    limit: 10,
    count: '6 dari 10',
    words: 'Berjalan, sisa 4 hari kerja',
    href: '#isi',
  },
]

export const thread: readonly (Message | Line)[] = [
  {
    kind: 'message',
    id: 'pesan-1',
    from: 'pelapor',
    name: 'Pelapor',
    note: 'anonim',
    at: new Date('2026-11-02T00:42:00Z'),
    when: 'Sen, 2 Nov, 07.42 WIB',
    body: 'Sudah tiga bulan jalan utama di depan SDN 2 Karangbanyu berlubang.\n\nPekan lalu dua anak jatuh saat bersepeda ke sekolah.',
    files: [{ href: '/laporan/261123456789/lampiran/1', name: 'lampiran-1.pdf', note: '1,2 MB' }],
  },
  {
    kind: 'line',
    id: 'langkah-1',
    icon: 'shield',
    words: (
      <>
        <b>Diverifikasi</b> oleh Admin Kabupaten Tirtaharja dan diteruskan ke <b>Dinas PUPR</b>.
      </>
    ),
    at: new Date('2026-11-03T03:15:00Z'),
    when: 'Sel, 3 Nov, 10.15 WIB',
  },
  {
    kind: 'message',
    id: 'pesan-2',
    from: 'instansi',
    name: 'Dinas PUPR Kabupaten Tirtaharja',
    initials: 'PU',
    step: 'Jawaban awal',
    at: new Date('2026-11-05T06:20:00Z'),
    when: 'Kam, 5 Nov, 13.20 WIB',
    body: 'Terima kasih atas laporan Anda. Tim kami meninjau lokasi Jumat, 6 November.',
  },
]

const KINDS: Readonly<Record<number, ClockDay['kind']>> = { 20: 'start', 24: 'paused', 25: 'paused', 26: 'holiday' }

function day(number: number): ClockDay {
  const on = `2026-11-${String(number).padStart(2, '0')}`
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  const kind = KINDS[number] ?? (number < 20 ? 'outside' : weekday === 0 || weekday === 6 ? 'weekend' : 'counted')
  return {
    on,
    kind,
    ...(kind === 'counted' && { count: number === 23 ? 1 : number - 25 }),
    isFuture: number > 23,
    isToday: number === 23,
    isDue: number === 30,
  }
}

export const months: readonly ClockMonth[] = [
  { name: 'November 2026', days: Array.from({ length: 30 }, (_, index) => day(index + 1)) },
]
