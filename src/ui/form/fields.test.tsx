import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Form } from '#platform/http/form.ts'
import { Checkbox } from './checkbox.tsx'
import { Checkboxes, RadioCards } from './choices.tsx'
import { ErrorSummary, isRefused } from './error-summary.tsx'
import { FileDrop } from './file-drop.tsx'
import { Picker } from './picker.tsx'
import { PostForm } from './post-form.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { PasswordField, TextField } from './text-field.tsx'

const html = (node: VNode) => renderToString(node)
const typed: Form<'name' | 'more'> = {
  values: { name: '"><script>alert(1)</script>', more: ['a', 'c'] },
  errors: { name: 'Tulis nama <lengkap>' },
}
const blank: Form<'name' | 'more'> = { values: {}, errors: {} }

describe('a field', () => {
  test('gives back what was typed, as text and never as HTML', () => {
    for (const field of [
      html(<TextField form={typed} name="name" label="Nama" />),
      html(<TextArea form={typed} name="name" label="Nama" maxLength={100} />),
    ]) {
      expect(field).not.toContain('<script>')
      expect(field).toContain('&lt;script>alert(1)&lt;/script>')
    }
  })

  test('is read together with its hint and its mistake', () => {
    const field = html(<TextField form={typed} name="name" id="pelapor" label="Nama" hint="Boleh nama panggilan." />)
    expect(field).toContain('<label for="pelapor">')
    expect(field).toContain('aria-invalid="true"')
    expect(field).toContain('aria-describedby="pelapor-hint pelapor-error"')
    expect(field).toContain('<p id="pelapor-hint" class="hint">')
    expect(field).toContain('<p id="pelapor-error" class="error">')
    expect(field).toContain('Tulis nama &lt;lengkap>')
  })

  test('says when it may stay empty, and accuses nobody who made no mistake', () => {
    const field = html(<TextField form={blank} name="name" label="Nama" isOptional />)
    expect(field).toContain('boleh dikosongkan')
    expect(field).not.toContain('aria-invalid')
    expect(field).not.toContain('aria-describedby')
  })

  test('for a long text states its limit but leaves the text whole', () => {
    const field = html(<TextArea form={blank} name="name" label="Isi" maxLength={10_000} />)
    expect(field).toContain('Paling banyak 10.000 huruf.')
    expect(field).not.toContain('maxlength')
  })

  test('for a password never gives it back', () => {
    expect(html(<PasswordField form={typed} name="name" label="Kata sandi" />)).not.toContain('alert(1)')
  })
})

describe('choices', () => {
  const choices = ['a', 'b', 'c'].map(value => ({ value, label: value.toUpperCase() }))

  test('stay as they were chosen', () => {
    const many = html(<Checkboxes form={typed} name="more" label="Tembusan" choices={choices} />)
    expect(many.match(/value="(\w)" checked/g)).toEqual(['value="a" checked', 'value="c" checked'])
    const one = html(<RadioCards form={typed} name="more" label="Jenis" choices={choices} />)
    expect(one.match(/checked/g)).toHaveLength(1)
    const listed = html(<Select form={typed} name="more" label="Kategori" options={choices} />)
    expect(listed).toContain('<option value="a" selected>')
    expect(listed).toContain('<option value>Pilih satu</option>')
  })

  test('of yes or no take every word for yes', () => {
    for (const yes of ['on', 'true', '1'])
      expect(html(<Checkbox form={{ values: { name: yes }, errors: {} }} name="name" label="Anonim" />)).toContain(
        ' checked',
      )
    expect(html(<Checkbox form={{ values: { name: 'off' }, errors: {} }} name="name" label="Anonim" />)).not.toContain(
      ' checked',
    )
  })

  test('among thousands are searched for without JavaScript, and the one chosen is never lost', () => {
    const picker = html(
      <Picker
        form={{ values: { name: '32.12' }, errors: {} }}
        name="name"
        label="Wilayah"
        query={{ name: 'regionQuery', value: 'zzz', label: 'Cari wilayah' }}
        search={{ name: 'langkah', value: 'cari-wilayah' }}
        found={[]}
        chosen={{ value: '32.12', label: 'Kabupaten Indramayu' }}
      />,
    )
    expect(picker).toContain('Tidak ada yang cocok.')
    expect(picker).toContain('value="32.12" checked')
    expect(picker).toContain('name="langkah" value="cari-wilayah" formnovalidate')
  })

  test('of files say the limits and keep what was received', () => {
    const drop = html(
      <FileDrop
        form={blank}
        name="more"
        label="Foto"
        hint="Paling banyak 10 berkas."
        kept={{ name: 'kept', files: [{ id: '7', name: '<b>.jpg', bytes: 1_400_000 }] }}
      />,
    )
    expect(drop).toContain('type="file"')
    expect(drop).toContain(' multiple')
    expect(drop).toContain('Paling banyak 10 berkas.')
    expect(drop).toContain('name="kept" value="7" checked')
    expect(drop).toContain('&lt;b>.jpg')
  })
})

describe('the summary of mistakes', () => {
  test('is announced, takes the focus, and leads to each field', () => {
    const summary = html(
      <ErrorSummary
        form={{ values: {}, errors: { name: 'Tulis nama', form: 'Laporan sudah ditutup' } }}
        ids={{ name: 'pelapor' }}
      />,
    )
    expect(summary).toContain('role="alert"')
    expect(summary).toContain('autofocus')
    expect(summary).toContain('<a href="#pelapor">Tulis nama</a>')
    expect(summary).toContain('<li>Laporan sudah ditutup</li>')
  })

  test('is not there without a mistake', () => {
    expect(html(<ErrorSummary form={blank} />)).toBe('')
    expect([isRefused(blank), isRefused(typed)]).toEqual([false, true])
  })
})

test('a form carries its token and the version that was seen', () => {
  const form = html(
    <PostForm action="/lapor" formToken="t" version={0} hasFiles>
      x
    </PostForm>,
  )
  expect(form).toContain('enctype="multipart/form-data"')
  expect(form).toContain('name="formToken" value="t"')
  expect(form).toContain('name="version" value="0"')
})
