/** What has just been done, said on the page that follows. */
import type { Visit } from '#web/visit.ts'

const SENTENCES: Readonly<Record<string, string>> = {
  forward: 'Laporan terverifikasi dan diteruskan. Pelapor dan instansi tujuan diberi tahu.',
  forward_on: 'Laporan diteruskan. Tenggatnya tetap.',
  arbitrate: 'Penetapan tersimpan dan mengikat. Instansi yang ditetapkan diberi tahu.',
  redirect: 'Laporan dialihkan ke admin nasional.',
  return: 'Laporan dikembalikan. Tenggatnya tetap berjalan.',
  ask: 'Permintaan terkirim. Jam berhenti sampai pelapor melengkapi.',
  start: 'Penanganan dimulai.',
  note: 'Catatan tersimpan.',
  absence_entered: 'Ketidakhadiran tercatat. Pengganti mengerjakan tugasnya pada hari-hari itu.',
  absence_ended: 'Ketidakhadiran diakhiri.',
  mentions_seen: 'Ditandai sudah dilihat.',
  taken: 'Laporan ini sekarang tugas Anda.',
  handed_over: 'Diserahkan. Rekan Anda diberi tahu.',
  let_go: 'Dilepas. Laporan kembali ke antrean bersama.',
  template: 'Templat tersimpan.',
  answer: 'Jawaban terkirim. Pelapor punya waktu untuk menanggapi.',
  part: 'Tersimpan. Instansi utama diberi tahu.',
  enlist: 'Permintaan terkirim. Instansi itu diberi tahu, dan jawaban menunggu bagiannya.',
  waive: 'Instansi pendukung dibebaskan dari bagiannya dan diberi tahu.',
  reclassify: 'Klasifikasi diubah. Tenggat sudah dihitung ulang.',
  send_back: 'Jawaban dikembalikan untuk diperbaiki.',
  archive: 'Laporan diarsipkan. Pelapor diberi tahu alasannya.',
  close_on_statement: 'Laporan ditutup atas pernyataan pelapor.',
  decide_objection: 'Putusan keberatan tersimpan. Pelapor diberi tahu.',
  propose_dispute: 'Penutupan diusulkan. Laporan tetap terbuka sampai orang lain menandatangani.',
  confirm_dispute: 'Putusan Anda tersimpan. Pengusul diberi tahu.',
  merge: 'Laporan digabungkan dan mengikuti laporan utama.',
  unmerge: 'Laporan dipisahkan dan berlanjut sendiri.',
  redact: 'Teks terbit dan lampiran diperbarui.',
  request_reveal: 'Permintaan tercatat dan menunggu putusan admin nasional.',
  decide_reveal: 'Putusan tersimpan. Peminta diberi tahu, dan bila disetujui, pelapor juga.',
  block: 'Konten diblokir. Pelapor diberi tahu alasannya, dan dapat mengajukan keberatan.',
  unblock: 'Blokir dibuka. Laporan kembali ke status sebelumnya.',
  tighten_privacy: 'Privasi diperketat.',
  watched: 'Anda memantau laporan ini. Anda diberi tahu bila ada perkembangan.',
  unwatched: 'Anda tidak memantau laporan ini lagi.',
  labelled: 'Label tersimpan.',
  unlabelled: 'Label dihapus.',
  view_saved: 'Tampilan tersimpan. Anda menemukannya di samping daftar.',
  view_renamed: 'Nama tampilan diganti.',
  view_removed: 'Tampilan dihapus.',
}

export function flashOf(happened: string | null): Visit['flash'] {
  const words = happened !== null && Object.hasOwn(SENTENCES, happened) ? SENTENCES[happened] : undefined
  return words === undefined ? undefined : { tone: 'selesai', words }
}
