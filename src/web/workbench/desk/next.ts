/** What has just been done, and after what ends one's own turn the next one that waits in the same queue. */
import type { Deps } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import { listInbox } from '#core/reports/queries/list-inbox.ts'
import { type Queue, queuesOf } from '#core/reports/rules/queues.ts'
import { takeFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer } from '../needs.ts'
import { queueWords } from '../words.ts'
import { mattersIn } from './matters.ts'

/** Where whoever did this most likely came from. */
const CAME_FROM: Readonly<Record<string, readonly Queue[]>> = {
  arbitrate: ['arbitration'],
  decide_objection: ['objections'],
  confirm_dispute: ['second_signature'],
  decide_reveal: ['reveals'],
  redirect: ['to_verify'],
  forward: ['to_verify'],
  ask: ['to_verify', 'new'],
  archive: ['to_verify'],
  forward_on: ['to_forward'],
  return: ['new', 'to_forward'],
  answer: ['in_progress'],
}

/** So many are looked at for one that this officer may decide. */
const LOOKED_AT = 5

export async function newsFor({ deps, cookies }: Needs, c: WorkContext): Promise<Visit['flash']> {
  const happened = takeFlash(c, cookies)
  const flash = flashOf(happened)
  const { officer } = officerViewer(c)
  const own = queuesOf(officer)
  const queue = CAME_FROM[happened ?? '']?.find(one => own.includes(one))
  if (!flash || !queue) return flash
  const next = await nextIn(deps, officer, queue)
  return next ? { ...flash, next } : flash
}

async function nextIn({ db, clock }: Deps, officer: Officer, queue: Queue) {
  const now = clock.now()
  const { rows } = await listInbox(db, officer, { queue, now, limit: LOOKED_AT })
  const matters = await mattersIn(db, officer, { queue, rows, now })
  const row = rows.find(({ id }) => matters.size === 0 || matters.get(id)?.act)
  if (!row) return undefined
  const href = matters.get(row.id)?.act?.href ?? routes.officers.report.href({ nomor: row.number })
  return { href, label: `Berikutnya di ${queueWords[queue]}: ${row.title || row.number}` }
}
