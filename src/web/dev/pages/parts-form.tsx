import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { Checkboxes, RadioCards, Segmented } from '#ui/form/choices.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { Picker } from '#ui/form/picker.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { PasswordField, TextField } from '#ui/form/text-field.tsx'
import { RatingField } from '#ui/rating.tsx'

type Field =
  | 'kind'
  | 'title'
  | 'body'
  | 'occurredOn'
  | 'regionCode'
  | 'categoryId'
  | 'attachments'
  | 'anonymous'
  | 'copyAgencyIds'
  | 'weight'
  | 'password'
  | 'rating'

const form: Form<Field> = {
  values: {
    kind: 'complaint',
    title: 'Jln',
    regionCode: '99.01',
    body: 'Lubangnya <dalam> & lebar',
    anonymous: 'on',
    copyAgencyIds: ['dinkes'],
    weight: 'medium',
  },
  errors: {
    title: 'Tulis judul 5–150 huruf, misalnya “Jalan berlubang di depan sekolah”.',
    occurredOn: 'Tanggal ini belum terjadi. Tulis tanggal kejadian, misalnya 26 Oktober 2026.',
    anonymous: 'Laporan tentang petugas selalu rahasia.',
  },
}

const kinds = [
  { value: 'complaint', label: 'Pengaduan', hint: 'Layanan atau fasilitas yang tidak sebagaimana mestinya.' },
  { value: 'aspiration', label: 'Aspirasi', hint: 'Usul, harapan, atau apresiasi untuk pemerintah.' },
]

const kept = {
  name: 'keptAttachments',
  files: [{ id: 'a1', name: 'lubang-depan-sekolah.jpg', bytes: 1_400_000, note: 'lokasi foto dihapus' }],
}

export const FormParts = () => (
  <div class="wrap section">
    <ErrorSummary form={form} />
    <PostForm
      action="/lapor"
      hasFiles
      formToken="contoh"
      version={3}
      class="report-form"
      onEnter={{ name: 'langkah', value: 'periksa' }}
    >
      <section>
        <h1>Formulir</h1>
        <RadioCards form={form} name="kind" label="Jenis laporan" choices={kinds} />
        <TextField form={form} name="title" label="Judul" hint="5–150 huruf." />
        <TextArea form={form} name="body" label="Apa yang terjadi?" maxLength={10_000} isOptional />
        <DateField
          form={form}
          name="occurredOn"
          label="Tanggal kejadian"
          hint="Perkiraan juga boleh."
          max="2026-11-20"
        />
        <PickerPart />
        <Select
          form={form}
          name="categoryId"
          label="Kategori"
          empty="Pilihkan untuk saya"
          options={[{ label: 'Jalan', options: [{ value: '1', label: 'Jalan berlubang' }] }]}
        />
        <FileDrop
          form={form}
          name="attachments"
          label="Foto, video, atau dokumen"
          hint="Paling banyak 10 berkas, masing-masing 25 MB, bersama 100 MB."
          accept="image/jpeg,image/png,application/pdf"
          kept={kept}
          isOptional
        />
        <ChoiceParts />
        <div class="send">
          <Button look="primary" size="large" icon="send">
            Kirim laporan
          </Button>
          <Button look="danger">Tarik laporan</Button>
          <Button look="quiet">Batal</Button>
        </div>
      </section>
    </PostForm>
  </div>
)

const ChoiceParts = () => (
  <>
    <Checkbox
      form={form}
      name="anonymous"
      label="Anonim"
      hint="Nama Anda tidak tampak bagi publik dan bagi instansi yang dilaporkan."
    />
    <Checkboxes
      form={form}
      name="copyAgencyIds"
      label="Tembusan"
      choices={[
        { value: 'dinkes', label: 'Dinas Kesehatan' },
        { value: 'dinsos', label: 'Dinas Sosial' },
      ]}
    />
    <Segmented
      form={form}
      name="weight"
      label="Bobot"
      choices={[
        { value: 'light', label: 'Ringan' },
        { value: 'medium', label: 'Sedang' },
        { value: 'heavy', label: 'Berat' },
      ]}
    />
    <RatingField form={form} name="rating" label="Seberapa puas Anda?" isOptional />
    <PasswordField form={form} name="password" label="Kata sandi" />
  </>
)

const PickerPart = () => (
  <Picker
    form={form}
    name="regionCode"
    label="Wilayah"
    isOptional
    query={{ name: 'regionQuery', value: 'karang', label: 'Cari desa, kecamatan, kabupaten, atau kota' }}
    search={{ name: 'langkah', value: 'cari-wilayah' }}
    chosen={{ value: '99.01', label: 'Kabupaten Tirtaharja', hint: 'Nusa Jayati' }}
    found={[{ value: '99.01.02', label: 'Kecamatan Karangbanyu', hint: 'Kabupaten Tirtaharja, Nusa Jayati' }]}
    none="Tidak menyebut wilayah"
  />
)
