/** What processes tell one another: numbers only, because whoever hears them asks for what they may see. */
import { CompiledQuery, type QueryExecutorProvider } from 'kysely'

/** Lists may have moved: of these agencies, or of these officers themselves. */
export type Change = {
  readonly kind: 'change'
  readonly agencies: readonly number[]
  readonly officers: readonly number[]
  readonly reports: readonly number[]
}

/** Somebody opened this report, left it, or began to write. */
export type Presence = { readonly kind: 'presence'; readonly report: number }

export type Notice = Change | Presence

export const NOTICE_CHANNEL = 'lapor'

/** PostgreSQL takes 8,000 bytes. With ten digits each this is half of them. */
const MOST_NUMBERS = 400
const MOST_EACH = 200

type Asking = { query(text: string, values: unknown[]): Promise<unknown> }

const SAY = 'select pg_notify($1, $2)'

/** Sent when the transaction commits. At most once in a transaction, and never in one that citizens wait for in numbers. */
export async function sayNotice(client: Asking, notice: Notice): Promise<void> {
  await client.query(SAY, [NOTICE_CHANNEL, JSON.stringify(notice)])
}

/** The same for those who hold a query builder. */
export async function sendNotice(db: QueryExecutorProvider, notice: Notice): Promise<void> {
  await db.getExecutor().executeQuery(CompiledQuery.raw(SAY, [NOTICE_CHANNEL, JSON.stringify(notice)]))
}

/** Null when it is not one of ours. */
export function readNotice(payload: string | undefined): Notice | null {
  try {
    const notice: unknown = JSON.parse(payload ?? '')
    if (typeof notice !== 'object' || notice === null || !('kind' in notice)) return null
    if (notice.kind === 'presence') {
      return 'report' in notice && typeof notice.report === 'number'
        ? { kind: 'presence', report: notice.report }
        : null
    }
    if (notice.kind !== 'change') return null
    const [agencies, officers, reports] = ['agencies', 'officers', 'reports'].map(name => numbersIn(notice, name))
    return agencies && officers && reports ? { kind: 'change', agencies, officers, reports } : null
  } catch {
    return null
  }
}

function numbersIn(notice: object, name: string): readonly number[] | null {
  const [, list] = Object.entries(notice).find(([key]) => key === name) ?? []
  return Array.isArray(list) && list.every(one => typeof one === 'number') ? list : null
}

export type Concerned = {
  readonly report: number | null
  readonly agencies: readonly number[]
  readonly officers: readonly number[]
}

/** As few notices as hold them all, none too long to be sent. */
export function noticesOf(concerned: readonly Concerned[]): Change[] {
  const notices: Change[] = []
  let agencies = new Set<number>()
  let reports = new Set<number>()
  let officers = new Set<number>()
  const close = () => {
    if (agencies.size > 0)
      notices.push({ kind: 'change', agencies: [...agencies], officers: [...officers], reports: [...reports] })
    ;[agencies, reports, officers] = [new Set(), new Set(), new Set()]
  }
  for (const one of concerned) {
    const coming = one.agencies.length + one.officers.length + 1
    if (agencies.size + officers.size + reports.size + coming > MOST_NUMBERS) close()
    for (const id of one.agencies.slice(0, MOST_EACH)) agencies.add(id)
    for (const id of one.officers.slice(0, MOST_EACH)) officers.add(id)
    if (one.report !== null) reports.add(one.report)
  }
  close()
  return notices
}
