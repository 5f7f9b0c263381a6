/** What is said of officers' accounts on the pages that keep them; these are Indonesian only. */
import type { ActRefusal, OfficerAct } from '#core/people/officers/rules/acts.ts'
import type { InviteRefusal } from '#core/people/officers/rules/invitation.ts'
import type { PostFault } from '#core/people/officers/rules/posts.ts'

export const actWords: Record<OfficerAct, string> = {
  invited: 'Diundang',
  invited_again: 'Undangan dikirim ulang',
  invitation_withdrawn: 'Undangan ditarik',
  joined: 'Mulai bertugas',
  changed: 'Tugas diubah',
  deactivated: 'Dinonaktifkan',
  reactivated: 'Diaktifkan lagi',
  factors_reset: 'Langkah kedua disetel ulang',
  sessions_ended: 'Dikeluarkan dari semua perangkat',
}

const postFaults: Record<PostFault, string> = {
  'mandate-missing': 'Pilih mandat pengawas ini.',
  'mandate-not-for-role': 'Mandat hanya untuk pengawas. Kosongkan mandat, atau pilih peran pengawas.',
  'scope-not-for-role': 'Cakupan wilayah hanya untuk pengawas. Kosongkan, atau pilih peran pengawas.',
  'admin-elsewhere': 'Admin nasional bertugas di tingkat nasional. Pilih instansi nasional.',
  'agency-closed': 'Instansi ini tidak aktif lagi. Pilih instansi lain.',
}

export const refusalWords: Record<ActRefusal | InviteRefusal | PostFault, string> = {
  ...postFaults,
  'not-there': 'Petugas atau instansi ini tidak ada di lingkup Anda.',
  'own-account': 'Akun sendiri diatur rekan Anda, supaya selalu ada yang dapat mengaturnya.',
  'above-you': 'Peran ini hanya dapat diberikan atau dicabut oleh admin nasional.',
  'not-active': 'Petugas ini sudah nonaktif.',
  'active-already': 'Petugas ini sudah aktif.',
  'account-closed': 'Akunnya sudah dihapus pemiliknya. Undang lagi dengan email dinasnya.',
  'same-post': 'Tidak ada yang berubah. Pilih peran atau instansi lain.',
  'post-taken': 'Akun ini sudah punya tugas itu atau tugas lain yang aktif. Periksa daftar petugas.',
  'last-coordinator':
    'Ini koordinator terakhir instansi yang memverifikasi sendiri. Undang penggantinya dahulu, atau centang bahwa Anda memahaminya.',
  'colleague-unfit': 'Rekan itu tidak dapat menerimanya. Pilih petugas aktif dari instansi yang sama.',
  'invited-already': 'Alamat ini sudah diundang ke instansi itu. Kirim ulang undangannya dari daftar petugas.',
  'officer-already': 'Alamat ini sudah dipakai petugas aktif. Cari namanya di daftar, lalu ubah tugasnya.',
  'too-many': 'Instansi ini punya terlalu banyak undangan yang menunggu. Tarik yang tidak diperlukan.',
}
