import { type OfficerAction, mainAction } from '#core/reports/rules/officer-actions.ts'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { IconName } from '#ui/icon.tsx'
import { routes } from '#web/routes.ts'
import { keysOf } from '../keys.ts'
import type { ReportView } from './view.ts'

const at = routes.officers

/** One address closes for either of two reasons (docs/domain.md §11); opened so, it begins with this one. */
export const UNFOUNDED = { alasan: 'debat-kusir' } as const

/** Where the page shows what supporting agencies owe: each is released there. */
export const PARTS = 'bagian'

/** How each action is called and where its form is. */
export const ACTIONS: Record<OfficerAction, { words: string; icon: IconName; href: (nomor: string) => string }> = {
  forward: { words: 'Verifikasi dan teruskan', icon: 'shield', href: nomor => at.forward.href({ nomor }) },
  arbitrate: { words: 'Tetapkan instansi', icon: 'scale', href: nomor => at.arbitrate.href({ nomor }) },
  decide_objection: { words: 'Putus keberatan', icon: 'scale', href: nomor => at.decideObjection.href({ nomor }) },
  confirm_dispute: {
    words: 'Tanda tangan kedua',
    icon: 'sign',
    href: nomor => at.approveClosing.href({ nomor }),
  },
  part: { words: 'Beri bagian kami', icon: 'clip', href: nomor => at.part.href({ nomor }) },
  start: { words: 'Mulai tangani', icon: 'proses', href: nomor => at.start.href({ nomor }) },
  answer: { words: 'Jawab', icon: 'sms', href: nomor => at.answer.href({ nomor }) },
  forward_on: { words: 'Teruskan ke unit', icon: 'forward', href: nomor => at.forward.href({ nomor }) },
  ask: { words: 'Minta kelengkapan', icon: 'pause', href: nomor => at.ask.href({ nomor }) },
  note: { words: 'Catatan', icon: 'edit', href: nomor => at.note.href({ nomor }) },
  return: { words: 'Bukan wewenang', icon: 'back', href: nomor => at.return.href({ nomor }) },
  enlist: { words: 'Minta bantuan instansi lain', icon: 'send', href: nomor => at.enlist.href({ nomor }) },
  waive: {
    words: 'Bebaskan instansi pendukung',
    icon: 'forward',
    href: nomor => `${at.report.href({ nomor })}#${PARTS}`,
  },
  reclassify: { words: 'Ubah klasifikasi', icon: 'edit', href: nomor => at.classify.href({ nomor }) },
  redirect: { words: 'Alihkan ke nasional', icon: 'route', href: nomor => at.redirect.href({ nomor }) },
  send_back: { words: 'Minta perbaikan jawaban', icon: 'back', href: nomor => at.sendBack.href({ nomor }) },
  close_on_statement: {
    words: 'Tutup atas pernyataan pelapor',
    icon: 'selesai',
    href: nomor => at.close.href({ nomor }),
  },
  propose_dispute: {
    words: 'Usulkan tutup: debat kusir',
    icon: 'sign',
    href: nomor => at.close.href({ nomor }, UNFOUNDED),
  },
  archive: { words: 'Arsipkan', icon: 'arsip', href: nomor => at.archive.href({ nomor }) },
  merge: { words: 'Gabungkan', icon: 'link', href: nomor => at.merge.href({ nomor }) },
  unmerge: { words: 'Pisahkan', icon: 'link', href: nomor => at.unmerge.href({ nomor }) },
  redact: { words: 'Sunting teks terbit', icon: 'mask', href: nomor => at.redact.href({ nomor }) },
  tighten_privacy: { words: 'Perketat privasi', icon: 'lock', href: nomor => at.privacy.href({ nomor }) },
  decide_reveal: {
    words: 'Putus permintaan identitas',
    icon: 'mask',
    href: nomor => at.decideReveal.href({ nomor }),
  },
  request_reveal: { words: 'Minta identitas pelapor', icon: 'mask', href: nomor => at.requestReveal.href({ nomor }) },
  unblock: { words: 'Buka blokir', icon: 'eye', href: nomor => at.unblock.href({ nomor }) },
  block: { words: 'Blokir konten', icon: 'lock', href: nomor => at.block.href({ nomor }) },
}

type Props = { view: ReportView; formToken: string }

/** Exactly what the rules would grant now, the main one standing out. */
export function Actions({ view, formToken }: Props) {
  const { actions, report } = view
  if (actions.length === 0) return null
  const main = mainAction(actions, report)
  const keys = keysOf(actions)
  return (
    <section class="panel acts-offered" aria-label="Tindakan" id={OFFERED} tabIndex={-1}>
      {actions
        .toSorted((one, other) => Number(other === main) - Number(one === main))
        .map(action => (
          <Act key={action} isMain={action === main} hotkey={keys.get(action)} {...{ action, view, formToken }} />
        ))}
    </section>
  )
}

const OFFERED = 'tindakan'

/** On a phone, within reach however long the history is: what comes next, and the way to the rest. */
export function ActionsNear({ view, formToken }: Props) {
  const { actions, report } = view
  const main = mainAction(actions, report)
  return actions.length === 0 ? null : (
    <nav class="acts-near" aria-label="Menuju tindakan">
      {main && <Act action={main} isMain {...{ view, formToken }} />}
      {(main === null || actions.length > 1) && (
        <ButtonLink href={`#${OFFERED}`} icon="up" isBlock>
          {main ? 'Tindakan lain' : 'Tindakan'}
        </ButtonLink>
      )}
    </nav>
  )
}

type ActProps = Props & { action: OfficerAction; isMain: boolean; hotkey?: string | undefined }

/** Starting needs no words, so its button does it. */
function Act({ action, isMain, hotkey, view: { report }, formToken }: ActProps) {
  const { words, icon, href } = ACTIONS[action]
  const shape = { look: isMain ? 'primary' : 'plain', icon, hotkey, isBlock: true } as const
  return action === 'start' ? (
    <PostForm action={href(report.number)} version={report.version} formToken={formToken}>
      <Button {...shape}>{words}</Button>
    </PostForm>
  ) : (
    <ButtonLink href={href(report.number)} {...shape}>
      {words}
    </ButtonLink>
  )
}
