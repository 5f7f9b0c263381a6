import { routes } from '#web/routes.ts'
import type { ReportView } from '../report/view.ts'

export type PrintChoice = { readonly withInternal: boolean; readonly withIdentity: boolean }

/** Not on paper: what is printed besides, and the way to the printer. */
export const Choices = ({ view: { report, sight }, choice }: { view: ReportView; choice: PrintChoice }) => (
  <form class="panel flow tight no-print" method="get" action={routes.officers.print.href({ nomor: report.number })}>
    <p>
      <a href={routes.officers.report.href({ nomor: report.number })}>Kembali ke laporan</a>
    </p>
    {(sight.internal || sight.identity) && (
      <fieldset class="choices">
        <legend class="sr">Yang disertakan</legend>
        {sight.internal && (
          <label class="choice">
            <input type="checkbox" name="internal" value="1" checked={choice.withInternal} />
            <b>Sertakan tulisan antarpetugas</b>
          </label>
        )}
        {sight.identity && (
          <label class="choice">
            <input type="checkbox" name="identitas" value="1" checked={choice.withIdentity} />
            <b>Sertakan nama dan kontak pelapor</b>
            <span class="hint">Pembacaan identitas dicatat atas nama Anda.</span>
          </label>
        )}
      </fieldset>
    )}
    <div class="row">
      <button class="button">Susun ulang</button>
      <print-button label="Cetak atau simpan sebagai PDF">
        <span class="small muted">Cetak atau simpan sebagai PDF lewat menu peramban Anda (Ctrl P).</span>
      </print-button>
    </div>
  </form>
)
