/** Where stories happen. Regencies and cities are real, streets and villages below them invented. */

export type Setting = {
  /** The local government. */
  readonly slug: string
  /** The one whose region it is, where a province is the government. */
  readonly within: string
  readonly kota: string
  readonly desa: readonly string[]
  readonly jalan: readonly string[]
  /** As people there begin or end a letter. */
  readonly greeting: readonly string[]
  readonly farewell: readonly string[]
}

const setting = (
  slug: string,
  kota: string,
  desa: readonly string[],
  jalan: readonly string[],
  greeting: readonly string[],
  farewell: readonly string[],
  within = slug,
): Setting => ({ slug, within, kota, desa, jalan, greeting, farewell })

export const INDRAMAYU = setting(
  'kab-indramayu',
  'Indramayu',
  [
    'Desa Sukamekar Wetan',
    'Desa Karangtirta',
    'Desa Pasirmelati',
    'Desa Tanjungpura Kidul',
    'Desa Waruduwur Asri',
    'Blok Kedungwuni',
  ],
  [
    'Jalan Mangga Gincu',
    'Jalan Pesisir Barat',
    'Jalan Kali Jaran',
    'Jalan Raya Sawah Lor',
    'Gang Kenari 3',
    'Jalan Tambak Wangi',
    'Jalan Bayur Kulon',
  ],
  ['Assalamualaikum wr wb.', 'Punten Pak,', 'Kulanuwun,', 'Selamat pagi Bapak/Ibu.', 'Min,'],
  ['Matur kesuwun.', 'Hatur nuhun.', 'Kesuwun ya pak.', 'Terima kasih sebelumnya.'],
)

const SUNDA = { in: ['Punten,', 'Assalamualaikum,', 'Wilujeng enjing.'], out: ['Hatur nuhun.', 'Nuhun pisan.'] }
const JAWA = { in: ['Nuwun sewu,', 'Assalamualaikum.', 'Selamat siang.'], out: ['Matur nuwun.', 'Suwun nggih.'] }
const BALI = { in: ['Om Swastiastu.', 'Selamat siang,'], out: ['Suksma.', 'Matur suksma.'] }
const PAPUA = { in: ['Selamat pagi bapa ibu,', 'Kaka admin,'], out: ['Terima kasih banyak kaka.', 'Tuhan berkati.'] }

export const JABAR: readonly Setting[] = [
  setting(
    'prov-jawa-barat',
    'Bandung',
    ['Desa Cimelati', 'Kampung Babakan Sari'],
    ['Jalan Lembah Kenanga', 'Jalan Cikaret Atas'],
    SUNDA.in,
    SUNDA.out,
    'kab-bandung',
  ),
  setting(
    'prov-jawa-barat',
    'Majalengka',
    ['Desa Sindangmelati'],
    ['Jalan Raya Pasir Angin'],
    SUNDA.in,
    SUNDA.out,
    'kab-majalengka',
  ),
  setting(
    'prov-jawa-barat',
    'Subang',
    ['Desa Rancaudik Asri'],
    ['Jalan Kebun Teh Lama'],
    SUNDA.in,
    SUNDA.out,
    'kab-subang',
  ),
]

export const ELSEWHERE: readonly Setting[] = [
  setting(
    'kota-bandung',
    'Bandung',
    ['Cigending Kaler', 'Babakan Cimelati'],
    ['Jalan Kenanga Atas', 'Jalan Sukaresik'],
    SUNDA.in,
    SUNDA.out,
  ),
  setting(
    'kab-bogor',
    'Bogor',
    ['Desa Cipinang Girang'],
    ['Jalan Raya Ciasihan', 'Jalan Lebak Wangi'],
    SUNDA.in,
    SUNDA.out,
  ),
  setting(
    'kota-bekasi',
    'Bekasi',
    ['Perumahan Mutiara Asri'],
    ['Jalan Flamboyan Blok C', 'Jalan Kali Rawa'],
    ['Selamat malam,', 'Halo admin,'],
    ['Makasih ya.', 'Terima kasih.'],
  ),
  setting(
    'kota-semarang',
    'Semarang',
    ['Kampung Sendangsari'],
    ['Jalan Watulawang', 'Jalan Randu Alas'],
    JAWA.in,
    JAWA.out,
  ),
  setting(
    'kab-sleman',
    'Sleman',
    ['Padukuhan Karangwuluh'],
    ['Jalan Kaligarang Lor', 'Jalan Embung Asri'],
    JAWA.in,
    JAWA.out,
  ),
  setting(
    'kota-yogyakarta',
    'Yogyakarta',
    ['Kampung Ngudirejo'],
    ['Jalan Wiratani', 'Gang Sawo Kecik'],
    JAWA.in,
    JAWA.out,
  ),
  setting(
    'kota-surabaya',
    'Surabaya',
    ['Kampung Tambak Rejeki'],
    ['Jalan Ketintang Sari', 'Jalan Simo Makmur'],
    ['Rek admin,', 'Selamat pagi,'],
    ['Suwun.', 'Matur nuwun.'],
  ),
  setting('kab-sidoarjo', 'Sidoarjo', ['Desa Kalipucang Asri'], ['Jalan Raya Tebu Manis'], JAWA.in, JAWA.out),
  setting(
    'kota-medan',
    'Medan',
    ['Lingkungan Sei Melati'],
    ['Jalan Sei Harapan', 'Jalan Pinang Baris Dalam'],
    ['Horas,', 'Bang admin,'],
    ['Mauliate.', 'Makasih bang.'],
  ),
  setting(
    'kota-padang',
    'Padang',
    ['Kampung Lapau Baru'],
    ['Jalan Ombak Puruih Dalam', 'Jalan Batang Arai'],
    ['Assalamualaikum dunsanak,', 'Selamat pagi,'],
    ['Tarimo kasih.', 'Terima kasih banyak.'],
  ),
  setting(
    'kota-palembang',
    'Palembang',
    ['Kampung Ulu Tirta'],
    ['Jalan Rawa Jaya', 'Lorong Sepakat'],
    ['Assalamualaikum,', 'Min,'],
    ['Mokasih.', 'Terima kasih.'],
  ),
  setting(
    'kota-pontianak',
    'Pontianak',
    ['Gang Teluk Betung'],
    ['Jalan Parit Haji Lama'],
    ['Assalamualaikum,'],
    ['Terima kaseh.'],
  ),
  setting(
    'kota-banjarmasin',
    'Banjarmasin',
    ['Kampung Handil Manis'],
    ['Jalan Sungai Lumbah'],
    ['Assalamualaikum,'],
    ['Tarima kasih lah.'],
  ),
  setting(
    'kota-balikpapan',
    'Balikpapan',
    ['Perumahan Bukit Mawar'],
    ['Jalan Manggar Indah'],
    ['Selamat pagi,'],
    ['Terima kasih.'],
  ),
  setting(
    'kota-denpasar',
    'Denpasar',
    ['Banjar Sari Kauh'],
    ['Jalan Tukad Melati', 'Jalan Kecubung Selatan'],
    BALI.in,
    BALI.out,
  ),
  setting('kab-badung', 'Badung', ['Banjar Umasari'], ['Jalan Pantai Kelapa'], BALI.in, BALI.out),
  setting(
    'kota-mataram',
    'Mataram',
    ['Lingkungan Karang Jati'],
    ['Jalan Gili Asri'],
    ['Assalamualaikum,'],
    ['Matur tampiasih.'],
  ),
  setting(
    'kota-makassar',
    'Makassar',
    ['Kampung Bontosunggu'],
    ['Jalan Kerukunan Timur', 'Jalan Pelita Baru'],
    ["Tabe',", 'Assalamualaikum,'],
    ["Terima kasih di'.", 'Kurru sumange.'],
  ),
  setting(
    'kab-gowa',
    'Gowa',
    ['Dusun Paccinongang Baru'],
    ['Jalan Poros Bukit Tamara'],
    ["Tabe' pak,"],
    ["Terima kasih di'."],
  ),
  setting(
    'kota-manado',
    'Manado',
    ['Lingkungan Kairagi Permai'],
    ['Jalan Pantai Tumou'],
    ['Syalom,', 'Slamat siang,'],
    ['Makase banya.'],
  ),
  setting(
    'kota-kupang',
    'Kupang',
    ['Kampung Oelmasi Baru'],
    ['Jalan Sasando Indah'],
    ['Selamat siang bapa dong,'],
    ['Terima kasih banya.'],
  ),
  setting('kota-ambon', 'Ambon', ['Negeri Hatu Baru'], ['Jalan Pante Pohon'], ['Salam sejahtera,'], ['Danke lai.']),
  setting(
    'kota-ternate',
    'Ternate',
    ['Kelurahan Tobo Dalam'],
    ['Jalan Cengkeh Afo'],
    ['Assalamualaikum,'],
    ['Sukur dofu-dofu.'],
  ),
  setting(
    'kota-jayapura',
    'Jayapura',
    ['Kampung Yoka Baru'],
    ['Jalan Bukit Cycloop', 'Jalan Pasir Enam'],
    PAPUA.in,
    PAPUA.out,
  ),
  setting('kab-merauke', 'Merauke', ['Kampung Wasur Dua'], ['Jalan Rawa Biru'], PAPUA.in, PAPUA.out),
]

export const LANDMARKS = [
  'pasar',
  'masjid Al-Ikhlas',
  'balai desa',
  'SD negeri',
  'puskesmas',
  'pos ronda',
  'minimarket',
  'bengkel motor',
  'lapangan voli',
  'musala',
  'jembatan kecil',
  'warung nasi',
  'kantor kelurahan',
  'SPBU',
  'gereja',
  'terminal',
  'toko bangunan',
  'TK Pertiwi',
] as const
