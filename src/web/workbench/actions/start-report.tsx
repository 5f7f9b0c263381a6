import * as z from 'zod'
import { startReport } from '#core/reports/operations/start-report.ts'
import { routes } from '#web/routes.ts'
import { actionForm, nothing } from './action.ts'

const schema = z.object({})

/** Usually sent by the button on the report's page; this page is for whoever opens its address. */
export const startForm = actionForm<typeof schema.shape, null>({
  action: 'start',
  address: routes.officers.start,
  title: 'Mulai tangani',
  lead: 'Pelapor dan publik membaca bahwa instansi Anda sedang memproses laporan ini. Jam tetap berjalan. Bila belum ada yang mengambilnya, laporan menjadi tugas Anda.',
  send: 'Mulai tangani',
  schema,
  load: nothing,
  Fields: () => <></>,
  run: (deps, change) => startReport(deps, change),
})
