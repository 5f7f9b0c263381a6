/**
 * What a reader would miss in an answer, said to the officer before it is sent (docs/decisions/0095). Checks never forbid: they
 * look for words, and an answer may be right without them. What the law or the agency's own duty demands is a rule elsewhere.
 *
 * Every pattern is bounded, so that ten thousand characters of any kind are read in time proportional to their number.
 */
import { masked } from './masking.ts'
import { type Outcome, isDone } from './terms.ts'

/** In the order shown. */
const ANSWER_CHECKS = [
  'act',
  'reason',
  'date',
  'evidence',
  'evidence-fresh',
  'length',
  'promise',
  'boilerplate',
  'personal',
  'name',
  'address',
] as const
export type AnswerCheck = (typeof ANSWER_CHECKS)[number]

export type DraftedAnswer = {
  readonly body: string
  readonly outcome: Outcome | null
  /** Photos and documents that come with it */
  readonly files: number
  /** Those that the reporter has been shown before */
  readonly filesBefore: number
  /** The category asks for evidence of what was done */
  readonly isEvidenceExpected: boolean
  /** The reporter has replied since the earlier evidence was shown */
  readonly hasReplied: boolean
  /** How many of the agency's latest answers say nearly the same */
  readonly alike: number
  /** The public is to read it, and not who filed the report; yet here the name stands */
  readonly namesReporter: boolean
}

export type CheckResult = { readonly check: AnswerCheck; readonly isMet: boolean }

/** Fewer characters than this tell nobody what was done, where and when: two short sentences have more. */
const SHORT = 80
/** As often as this, words are no longer about one report. */
const SEEN_OFTEN = 3

/** Those that can be judged of this answer. Some are worth saying only when they are not met. */
export function checkAnswer(answer: DraftedAnswer): readonly CheckResult[] {
  const { body, outcome, files, filesBefore, isEvidenceExpected, hasReplied, alike, namesReporter } = answer
  const isRefusal = outcome === 'not_possible'
  const isToShow = isDone(outcome) && isEvidenceExpected
  const told: readonly (CheckResult | null)[] = [
    isRefusal ? null : { check: 'act', isMet: ACT.test(body) },
    isRefusal ? { check: 'reason', isMet: REASON.test(body) } : null,
    isRefusal ? null : { check: 'date', isMet: DATE.test(body) },
    files + filesBefore > 0 || isToShow ? { check: 'evidence', isMet: files + filesBefore > 0 } : null,
    unmet('evidence-fresh', isToShow && hasReplied && files === 0 && filesBefore > 0),
    unmet('length', Array.from(body.trim()).length < SHORT),
    unmet('promise', promisesWithoutDay(body)),
    unmet('boilerplate', alike >= SEEN_OFTEN),
    unmet('personal', masked(body) !== body),
    unmet('name', namesReporter),
    { check: 'address', isMet: ADDRESS.test(body) },
  ]
  return told.filter(result => result !== null)
}

export const doubtsOf = (results: readonly CheckResult[]): readonly AnswerCheck[] =>
  results.filter(({ isMet }) => !isMet).map(({ check }) => check)

const unmet = (check: AnswerCheck, isSo: boolean): CheckResult | null => (isSo ? { check, isMet: false } : null)

/** Stems of what agencies do, with the prefixes and endings that they take. */
const ACT =
  /(?<!\p{L})(?:di|me|men|mem|meng|meny|ter|ber|ke|pe|pen|pem|peng)?(?:perbaik|tambal|nambal|ganti|gganti|pasang|masang|angkut|ngangkut|bersih|keruk|ngeruk|normalisasi|tinjau|ninjau|periksa|meriksa|cek|ngecek|datang|kunjung|survei|bayar|mbayar|terbit|nerbit|cetak|ncetak|salur|nyalur|serah|nyerah|hubung|tertib|nertib|tutup|nutup|buka|mbuka|bongkar|mbongkar|potong|motong|pangkas|mangkas|semprot|nyemprot|aspal|ngaspal|bangun|mbangun|rapi|sambung|nyambung|nyala|tegur|negur|sanksi|pindah|mindah|latih|jadwal|anggar|usul|ngusul|koordinasi|surat|nyurat|proses|mproses|layan|verifikasi|validasi|perbarui|mutakhir|kembalikan|ubah|ngubah|catat|ncatat|tindak|nindak|selesai|nyelesai|kerja|ngerja|laksana|perketat|tambah|nambah|alir|kirim|ngirim|bantu|mbantu|padam|evakuasi|gali|angkat|ngangkat|cat ulang|las|keringkan|sedot|nyedot|rawat|benah|uji|nguji|larang|panggil|manggil|jelas|njelas|siap|nyiap)\p{L}{0,6}/iu

/** What a refusal owes: why, and on what ground. */
const REASON =
  /(?<!\p{L})(?:karena|sebab|alasan|dikarenakan|sesuai (?:dengan )?(?:ketentuan|peraturan|undang|pasal|perda|permen)|berdasarkan|mengingat|lantaran|dasar hukum)(?!\p{L})/iu

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|sep(?:tember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)'
/** A day, or as near to one as plans are made: "23 November", "23/11/2026", "Februari 2027", "triwulan II 2027". */
const DATE = new RegExp(
  [
    `(?<!\\d)\\d{1,2} {1,2}${MONTH}(?!\\p{L})`,
    `(?<!\\p{L})${MONTH} {1,2}20\\d{2}`,
    `(?<![\\d/.-])\\d{1,2}([-/.])\\d{1,2}\\1(?:20)?\\d{2}(?!\\d)`,
    `(?<!\\d)20\\d{2}-\\d{2}-\\d{2}(?!\\d)`,
    `(?<!\\p{L})(?:tri ?wulan|semester|kuartal|caturwulan) {1,2}(?:ke-?)?(?:[ivx]{1,4}|\\d)(?:[ ,]{1,2}(?:tahun )?20\\d{2})?`,
  ].join('|'),
  'iu',
)

const PROMISE =
  /(?<!\p{L})(?:akan|segera|secepatnya|nanti|dalam waktu dekat|waktu dekat|diupayakan|diusahakan|mengupayakan|mengusahakan|menyusul|ke depan|menunggu anggaran)(?!\p{L})/iu
/** What happens only if something else does is no promise yet. */
const NO_PROMISE = /(?<!\p{L})(?:bila|apabila|jika|kalau)(?!\p{L})[^.!?;\n]{0,80}(?<!\p{L})akan(?!\p{L})/iu

const SENTENCES = /(?<=[.!?;])\s+|\n+/

const promisesWithoutDay = (body: string): boolean =>
  body.split(SENTENCES).some(one => PROMISE.test(one) && !DATE.test(one) && !NO_PROMISE.test(one))

const ADDRESS =
  /(?<!\p{L})(?:yth|bapak|ibu|bpk|saudara|saudari|sdr|sdri|kakak|pelapor|anda|terima kasih|terimakasih|selamat (?:pagi|siang|sore|malam)|mohon maaf|assalamu)/iu
