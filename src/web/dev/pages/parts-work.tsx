import { emptyForm, type Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Icon } from '#ui/icon.tsx'
import { Table } from '#ui/table.tsx'
import { WorkList } from '#ui/work-list.tsx'
import { workRows as rows } from './fixtures.ts'

const form: Form<'message'> = emptyForm

export const WorkParts = () => (
  <div class="workpage">
    <header class="workhead">
      <h1>
        Perlu verifikasi <span class="badge">24</span>
      </h1>
    </header>
    <div class="workgrid">
      <div class="flow">
        <WorkList rows={rows} />
        <Table
          caption="Pesan keluar"
          columns={[
            { key: 'what', label: 'Pesan' },
            { key: 'to', label: 'Kepada' },
            { key: 'tries', label: 'Percobaan', isNumber: true },
          ]}
          rows={[{ id: '1', cells: { what: 'Dijawab instansi', to: 'pelapor@demo.lapor.test', tries: 1 } }]}
        />
        <p class="raw">Laporan 2611-2345-6789: ada perkembangan.</p>
      </div>
      <div class="acts">
        <details open>
          <summary>
            <Icon name="pause" />
            Minta kelengkapan
          </summary>
          <PostForm action="/petugas/laporan/261123456789/permintaan-kelengkapan" version={3}>
            <TextArea form={form} name="message" label="Apa yang kurang?" maxLength={5000} />
            <Button look="primary">Minta kelengkapan</Button>
          </PostForm>
        </details>
        <details>
          <summary>
            <Icon name="forward" />
            Teruskan
          </summary>
          <div>
            <p class="muted">Pilih instansi.</p>
          </div>
        </details>
      </div>
    </div>
  </div>
)
