/**
 * What an officer reads where there is nothing for them: in their own frame, with what they had written. It asks nothing of any
 * report, and so is the same for one that never was and one that was taken from their view (docs/domain.md §6).
 */
import { EmptyState } from '#ui/empty-state.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { render } from '#ui/page.tsx'
import { KeptWords } from '#web/kept-words.tsx'
import { routes } from '#web/routes.ts'
import { typedInto } from '#web/typed.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { type Needs, type WorkContext, workVisit } from './needs.ts'

/** Twelve digits where a report's number stands, whether there is such a report or not. */
const OF_REPORT = /^\/petugas\/laporan\/(\d{4}-?\d{4}-?\d{4})(?:\/|$)/

const said = {
  report: 'Laporan ini tidak ada, atau tidak (lagi) terbuka bagi Anda',
  page: 'Halaman ini tidak ada',
}

export const isMissingForOfficer = (c: WorkContext): boolean => {
  const { viewer } = c.var
  return /^\/petugas(?:\/|$)/.test(c.req.path) && viewer?.kind === 'account' && viewer.officer !== null
}

export async function respondMissing(needs: Pick<Needs, 'visitOf' | 'cookies'>, c: WorkContext): Promise<Response> {
  const number = OF_REPORT.exec(c.req.path)?.[1]
  const title = c.req.path.startsWith('/petugas/laporan/') ? said.report : said.page
  const texts = await typedInto(c)
  const page = (
    <WorkPage visit={workVisit(needs, c)} title={title}>
      <div class="workpage flow">
        <header class="workhead">
          <h1>{title}</h1>
        </header>
        <KeptWords texts={texts} language="id" />
        <EmptyState title={c.req.method === 'POST' ? 'Tidak ada yang terkirim' : 'Tidak ada yang dapat ditampilkan'}>
          <p>Mungkin nomornya salah ketik, atau laporannya sudah beralih ke petugas lain.</p>
          {number && (
            <p>
              Bila laporan ini terbit, semua orang membacanya di{' '}
              <a href={routes.report.href({ nomor: number }, 'id')}>halaman publiknya</a>.
            </p>
          )}
          <ButtonLink href={routes.officers.inbox.href({})} look="primary" icon="inbox">
            Ke kotak masuk
          </ButtonLink>
        </EmptyState>
      </div>
    </WorkPage>
  )
  return render(c, page, 404)
}
