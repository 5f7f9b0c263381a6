import type { OutboxMail } from '#core/notifications/queries/list-outbox.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Flash } from '#ui/flash.tsx'
import { shortMoment } from '#ui/format.ts'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'

type Props = { visit: Visit; address: string | null; mails: readonly OutboxMail[] }

/** Every mail and SMS of a demonstration as it would have left. Links in it work. */
export function OutboxPage({ visit, address, mails }: Props) {
  return (
    <PublicPage visit={visit} title="Kotak keluar" robots="noindex, nofollow" isIndonesianOnly>
      <div class="wrap section flow">
        <h1>Kotak keluar</h1>
        <Flash tone="tunda" icon="info" title="Peragaan">
          Pesan di bawah ini tidak meninggalkan mesin ini; email juga dikirim bila SMTP_URL diatur.
        </Flash>
        {address && (
          <p>
            Hanya untuk <b>{address}</b>. <a href={routes.dev.outbox.href({})}>Tampilkan semua</a>
          </p>
        )}
        {mails.length === 0 ? (
          <EmptyState title="Belum ada pesan">
            Pesan muncul di sini beberapa saat setelah suatu laporan berubah.
          </EmptyState>
        ) : (
          <ul class="plain flow">
            {mails.map(mail => (
              <li key={mail.id} class="panel flow">
                <h2>{mail.channel === 'sms' ? 'Pesan singkat' : mail.subject}</h2>
                <p class="small muted">
                  {mail.channel === 'sms' ? 'SMS' : 'Email'} ·{' '}
                  <a href={routes.dev.outbox.href({}, { alamat: mail.address })}>{mail.address}</a> ·{' '}
                  {shortMoment(mail.at, 'id')}
                </p>
                {mail.body.split('\n').map((line, place) => (
                  <p key={place}>{/^https?:\/\//.test(line) ? <a href={line}>{line}</a> : line}</p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </div>
    </PublicPage>
  )
}
