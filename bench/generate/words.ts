/** Texts as long as real ones: title median 5 words; body median 49, 90th percentile 157, longest 512 (docs/domain.md §3). */
import type { Random } from './random.ts'

const WORDS =
  `jalan lampu rusak sudah tiga bulan belum diperbaiki mohon segera ditindaklanjuti warga desa kami kecamatan saluran air
  mampet banjir setiap hujan deras sekolah guru tidak hadir puskesmas antre lama obat habis bansos tidak tepat sasaran data
  penerima bantuan kartu keluarga terlambat terbit kantor dinas petugas tidak ramah pungutan liar parkir tarif angkutan umum
  trayek sampah menumpuk pasar bau menyengat limbah pabrik sungai tercemar listrik padam sering tegangan turun jembatan
  berlubang kendaraan anak sekolah bahaya pagi siang malam minggu lalu kemarin sejak januari laporan sebelumnya ditutup tanpa
  penjelasan terima kasih pak bu kepala bidang kelurahan rt rw musyawarah dana pembangunan gedung puskesmas pembantu tanah
  sertipikat biaya pengurusan izin usaha online gagal aplikasi masuk kode tidak terkirim nomor telepon dihubungi pelayanan
  publik bpjs rujukan rumah sakit kamar penuh pupuk bersubsidi langka petani harga gabah irigasi bendung jebol`.split(
    /\s+/,
  )

export const wordsOf = (random: Random, count: number): string => {
  const words: string[] = []
  for (let place = 0; place < count; place++) {
    const word = random.pick(WORDS)
    words.push(place % 11 === 10 ? `${word}.` : word)
  }
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

const bounded = (count: number, least: number, most: number) => Math.min(most, Math.max(least, Math.round(count)))

export const titleOf = (random: Random): string => wordsOf(random, bounded(random.logNormal(5, 0.35), 3, 14))
export const bodyOf = (random: Random): string => wordsOf(random, bounded(random.logNormal(49, 0.91), 8, 512))
export const answerOf = (random: Random): string => wordsOf(random, bounded(random.logNormal(45, 0.6), 12, 300))
