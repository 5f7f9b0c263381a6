/** Every address of the site, in one place (docs/domain.md §11). Links, redirects, and tests build addresses only from here. */
import type { Language } from '#ui/language.ts'

export const routes = {
  home: page('/'),
  file: page('/lapor'),
  /** Where filing leads: the number and the access code, for the reporter only. The sealed cookie is bound to this path. */
  receipt: page('/lapor/terkirim'),
  reports: page('/laporan'),
  report: page('/laporan/:nomor'),
  reply: page('/laporan/:nomor/tanggapan'),
  completion: page('/laporan/:nomor/kelengkapan'),
  message: page('/laporan/:nomor/pesan'),
  closing: page('/laporan/:nomor/penutupan'),
  withdrawal: page('/laporan/:nomor/penarikan'),
  objection: page('/laporan/:nomor/keberatan'),
  privacy: page('/laporan/:nomor/privasi'),
  consent: page('/laporan/:nomor/persetujuan-ombudsman'),
  dossier: page('/laporan/:nomor/berkas'),
  follow: page('/laporan/:nomor/ikutan'),
  attachment: page('/laporan/:nomor/lampiran/:id'),
  clock: page('/laporan/:nomor/jam'),
  /** What the account that is signed in has filed. */
  ownReports: page('/akun/laporan'),
  account: {
    profile: page('/akun'),
    name: page('/akun/nama'),
    contact: page('/akun/kontak/:jenis'),
    contactCode: page('/akun/kontak/:jenis/kode'),
    notices: page('/akun/notifikasi'),
    sessions: page('/akun/sesi'),
    /** Of one session by its handle, or of all others: `lainnya`. */
    sessionEnd: page('/akun/sesi/:id/akhir'),
    follows: page('/akun/ikuti'),
    claim: page('/akun/laporan/pemindahan'),
    draftRemoval: page('/akun/draf/:id/penghapusan'),
    ownAccount: page('/akun/data'),
    download: page('/akun/data/unduhan'),
    erasure: page('/akun/data/penghapusan'),
    /** What whoever has left reads last. */
    gone: page('/akun/selesai'),
    security: page('/akun/keamanan'),
    password: page('/akun/keamanan/kata-sandi'),
    links: page('/akun/tautan'),
    linkRemoval: page('/akun/tautan/penghapusan'),
    /** The last page of ours before the provider's. */
    linkAway: page('/akun/tautan/menuju/:penyedia'),
  },
  track: page('/lacak'),
  about: page('/tentang'),
  help: page('/bantuan'),
  privacyPolicy: page('/privasi'),
  terms: page('/syarat'),
  signIn: page('/masuk'),
  /** Six digits by mail or SMS: to sign in with, or to register. */
  enterByCode: page('/masuk/kode'),
  forgotten: page('/masuk/lupa'),
  newPassword: page('/masuk/lupa/baru'),
  register: page('/daftar'),
  firstPassword: page('/daftar/kata-sandi'),
  signInElsewhere: page('/masuk/dengan/:penyedia'),
  /** Where providers send people back to; told to each of them in advance, so it never changes. */
  returnFromElsewhere: address('/masuk/kembali/:penyedia'),
  signOut: page('/keluar'),
  secondStep: page('/masuk/langkah-dua'),
  secondStepChallenge: page('/masuk/langkah-dua/tantangan'),
  /** Setting up the factor that an officer owes. */
  enrolApp: page('/masuk/langkah-dua/aplikasi'),
  enrolPasskey: page('/masuk/langkah-dua/passkey'),
  enrolPasskeyChallenge: page('/masuk/langkah-dua/passkey/tantangan'),
  passkeySignIn: page('/masuk/passkey'),
  passkeyChallenge: page('/masuk/passkey/tantangan'),
  proveAgain: page('/masuk/ulang'),
  proveAgainChallenge: page('/masuk/ulang/tantangan'),
  ownApp: page('/akun/keamanan/aplikasi'),
  ownAppRemoval: page('/akun/keamanan/aplikasi/penghapusan'),
  recoveryCodes: page('/akun/keamanan/kode-cadangan'),
  passkeys: page('/akun/keamanan/passkey'),
  newPasskeyChallenge: page('/akun/keamanan/passkey/tantangan'),
  passkeyName: page('/akun/keamanan/passkey/:id/nama'),
  passkeyRemoval: page('/akun/keamanan/passkey/:id/penghapusan'),

  /** Where the mail leads to whom an agency asks to work for it. */
  invitation: address('/undangan/:token'),

  officers: {
    live: address('/petugas/siaran'),
    shortcuts: address('/petugas/pintasan'),
    presence: address('/petugas/laporan/:nomor/kehadiran'),
    inbox: address('/petugas'),
    views: address('/petugas/tampilan'),
    view: address('/petugas/tampilan/:id'),
    returns: address('/petugas/pengembalian'),
    bulk: address('/petugas/massal'),
    bulkResult: address('/petugas/massal/hasil/:id'),
    templates: address('/petugas/templat'),
    newTemplate: address('/petugas/templat/baru'),
    template: address('/petugas/templat/:id'),
    templateState: address('/petugas/templat/:id/keadaan'),
    templateOrder: address('/petugas/templat/:id/urutan'),
    report: address('/petugas/laporan/:nomor'),
    attachment: address('/petugas/laporan/:nomor/lampiran/:id'),
    forward: address('/petugas/laporan/:nomor/disposisi'),
    redirect: address('/petugas/laporan/:nomor/pengalihan'),
    return: address('/petugas/laporan/:nomor/pengembalian'),
    ask: address('/petugas/laporan/:nomor/permintaan-kelengkapan'),
    start: address('/petugas/laporan/:nomor/mulai'),
    label: address('/petugas/laporan/:nomor/label'),
    watch: address('/petugas/laporan/:nomor/pantauan'),
    note: address('/petugas/laporan/:nomor/catatan'),
    part: address('/petugas/laporan/:nomor/bagian'),
    waiver: address('/petugas/laporan/:nomor/bagian/:id/pembebasan'),
    handling: address('/petugas/laporan/:nomor/penanggung-jawab'),
    draft: address('/petugas/laporan/:nomor/draf'),
    absences: address('/petugas/ketidakhadiran'),
    absenceEnd: address('/petugas/ketidakhadiran/:id/akhir'),
    mentions: address('/petugas/sebutan'),
    members: address('/petugas/anggota'),
    memberReview: address('/petugas/anggota/tinjauan'),
    memberReviewFile: address('/petugas/anggota/tinjauan.csv'),
    invitations: address('/petugas/anggota/undangan'),
    invitationAgain: address('/petugas/anggota/undangan/:id/pengiriman'),
    invitationWithdrawal: address('/petugas/anggota/undangan/:id/penarikan'),
    member: address('/petugas/anggota/:id'),
    memberPost: address('/petugas/anggota/:id/tugas'),
    memberLeaving: address('/petugas/anggota/:id/penonaktifan'),
    memberReturn: address('/petugas/anggota/:id/pengaktifan'),
    memberFactors: address('/petugas/anggota/:id/langkah-dua'),
    memberSessions: address('/petugas/anggota/:id/sesi'),
    enlist: address('/petugas/laporan/:nomor/bantuan-instansi'),
    answer: address('/petugas/laporan/:nomor/jawaban'),
    answerFile: address('/petugas/laporan/:nomor/jawaban/berkas/:acuan'),
    print: address('/petugas/laporan/:nomor/cetak'),
    sendBack: address('/petugas/laporan/:nomor/perbaikan'),
    classify: address('/petugas/laporan/:nomor/klasifikasi'),
    arbitrate: address('/petugas/laporan/:nomor/penetapan'),
    archive: address('/petugas/laporan/:nomor/arsip'),
    close: address('/petugas/laporan/:nomor/penutupan'),
    approveClosing: address('/petugas/laporan/:nomor/penutupan/persetujuan'),
    decideObjection: address('/petugas/laporan/:nomor/keberatan/putusan'),
    block: address('/petugas/laporan/:nomor/pemblokiran'),
    unblock: address('/petugas/laporan/:nomor/pembukaan-blokir'),
    requestReveal: address('/petugas/laporan/:nomor/pembukaan-identitas'),
    decideReveal: address('/petugas/laporan/:nomor/pembukaan-identitas/putusan'),
    identity: address('/petugas/laporan/:nomor/identitas'),
    merge: address('/petugas/laporan/:nomor/penggabungan'),
    unmerge: address('/petugas/laporan/:nomor/pemisahan'),
    redact: address('/petugas/laporan/:nomor/penyuntingan'),
    redactMessage: address('/petugas/laporan/:nomor/penyuntingan/:id'),
    privacy: address('/petugas/laporan/:nomor/privasi'),
    dossier: address('/petugas/laporan/:nomor/berkas'),
  },

  dev: {
    outbox: address('/dev/outbox'),
    clock: address('/dev/jam'),
    pages: address('/dev/pages'),
    page: address('/dev/pages/:name'),
  },

  alive: address('/healthz'),
  ready: address('/readyz'),
} as const

/** English stands under `/en`; everything else is Indonesian. */
export const languageOf = (path: string): Language => (/^\/en(?:[/?]|$)/.test(path) ? 'en' : 'id')

/** The same public page in the other language. */
export function inLanguage(path: string, language: Language): string {
  const bare = path.replace(/^\/en(?=[/?]|$)/, '')
  const indonesian = bare.startsWith('/') ? bare : `/${bare}`
  if (language === 'id') return indonesian
  return `/en${indonesian === '/' ? '' : indonesian.replace(/^\/(?=\?)/, '')}`
}

type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/** A public page: in both languages, hence two patterns. */
function page<const Path extends string>(pattern: Path) {
  return {
    pattern,
    patterns: [pattern, inLanguage(pattern, 'en')] as const,
    href: (params: Readonly<Record<Params<Path>, string>>, language: Language, query?: Query): string =>
      inLanguage(filled(pattern, params), language) + written(query),
  }
}

function address<const Path extends string>(pattern: Path) {
  return {
    pattern,
    href: (params: Readonly<Record<Params<Path>, string>>, query?: Query): string =>
      filled(pattern, params) + written(query),
  }
}

const filled = (pattern: string, params: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

/** Absent and empty values are left out, so that an address says only what was chosen. */
function written(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value]
    return values.filter(one => one !== undefined && one !== null && one !== '').map(one => [name, String(one)])
  })
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}
