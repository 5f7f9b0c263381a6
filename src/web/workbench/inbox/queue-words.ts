/** What each queue is: its sign, and what an empty one means. */
import type { Queue } from '#core/reports/rules/queues.ts'
import type { IconName } from '#ui/icon.tsx'

export const queueIcons: Record<Queue, IconName> = {
  to_verify: 'inbox',
  arbitration: 'route',
  objections: 'scale',
  second_signature: 'sign',
  reveals: 'key',
  returned: 'back',
  to_forward: 'forward',
  new: 'bell',
  parts: 'users',
  mine: 'user',
  late: 'alert',
  near: 'clock',
  in_progress: 'proses',
  replied: 'sms',
  waiting: 'pause',
  answered: 'selesai',
  escalated: 'flag',
  dossiers: 'doc',
  oversight: 'shield',
  withdrawn: 'out',
  watched: 'eye',
  all: 'rows',
}

/** Why nothing is here, and what would bring something. */
export const emptyWords: Record<Queue, string> = {
  to_verify: 'Semua laporan sudah diverifikasi. Laporan baru tampil di sini begitu dikirim.',
  arbitration: 'Tidak ada laporan yang dua kali dikembalikan dan menunggu penetapan.',
  objections: 'Tidak ada keberatan yang menunggu putusan Anda.',
  second_signature: 'Tidak ada usulan penutupan yang menunggu tanda tangan kedua.',
  reveals: 'Tidak ada permintaan membuka identitas yang menunggu putusan.',
  returned: 'Tidak ada laporan yang dikembalikan kepada Anda.',
  to_forward: 'Tidak ada laporan yang menunggu diteruskan ke unit di bawah Anda.',
  new: 'Tidak ada laporan baru. Yang diteruskan kepada instansi Anda tampil di sini.',
  parts: 'Tidak ada instansi yang menunggu bagian Anda.',
  mine: 'Belum ada laporan yang Anda tangani sendiri. Buka sebuah laporan, lalu pilih “Ambil untuk saya”.',
  late: 'Tidak ada yang terlambat.',
  near: 'Tidak ada tenggat yang dekat. Laporan tampil di sini setelah 80 persen waktunya terpakai.',
  in_progress: 'Tidak ada laporan yang sedang diproses.',
  replied: 'Tidak ada tanggapan pelapor yang menunggu jawaban.',
  waiting: 'Tidak ada pelapor yang diminta melengkapi laporan.',
  answered: 'Tidak ada jawaban yang menunggu tanggapan pelapor.',
  escalated: 'Tidak ada laporan yang belum selesai setelah batas waktunya.',
  dossiers: 'Belum ada pelapor yang menyerahkan berkasnya.',
  oversight: 'Tidak ada laporan berkadar pengawasan yang terbuka.',
  withdrawn: 'Tidak ada laporan berkadar pengawasan yang ditarik pelapor.',
  watched: 'Anda belum memantau laporan. Buka sebuah laporan, lalu pilih “Pantau”.',
  all: 'Belum ada laporan dalam jangkauan Anda.',
}
