/** Draws docs/lifecycle.md from the table that the rules obey. Screen words as docs/domain.md §4 gives them. */
import { type Action, LIFECYCLE, type Target, type Transition } from '#core/reports/rules/lifecycle.ts'
import type { Relation } from '#core/reports/rules/relations.ts'
import { STATUSES, type Status } from '#core/reports/rules/terms.ts'

const ON_SCREEN: Record<Status, string> = {
  received: 'Belum terverifikasi',
  awaiting_information: 'Menunggu kelengkapan informasi',
  forwarded: 'Terdisposisi ke {agency} · belum ditindaklanjuti',
  in_progress: 'Sedang diproses {agency}',
  answered: 'Ditindaklanjuti oleh instansi',
  replied: 'Ditanggapi oleh pelapor',
  closed: 'Ditutup oleh pelapor / admin / sistem',
  archived: 'Diarsipkan oleh admin / sistem / pelapor',
  blocked: 'Konten diblokir',
}

const MEANS: Record<Status, string> = {
  received: 'filed; nobody has verified it yet',
  awaiting_information: 'the reporter was asked for more',
  forwarded: 'an agency holds it and has not begun',
  in_progress: 'the agency is working on it',
  answered: "the agency has answered; the reporter's window is open",
  replied: 'the reporter disagrees or asks on; another answer is owed',
  closed: 'finished, in one of the four lawful ways',
  archived: 'will not be processed further, for a listed reason',
  blocked: 'unlawful content; hidden',
}

const TONE: Record<Status, string> = {
  received: 'red',
  awaiting_information: 'yellow',
  forwarded: 'red',
  in_progress: 'yellow',
  answered: 'yellow',
  replied: 'yellow',
  closed: 'green',
  archived: 'grey',
  blocked: 'grey',
}

const WHO: Record<Relation, string> = {
  reporter: 'the reporter',
  verifier: 'verifier',
  holder: 'holder',
  holding_coordinator: "the holder's coordinator",
  above: 'coordinator above',
  parent: 'coordinator of the parent',
  supporting: 'supporting agency',
  copy: 'agency with a copy',
  national: 'national admin',
  judge: 'whoever decides the objection',
  filing_officer: 'officer on their behalf',
  system: 'the system',
}

const IN_INDONESIAN: Record<Action, string> = {
  submit: 'melapor',
  redirect: 'mengalihkan',
  pass_up: 'diteruskan ke tingkat nasional',
  ask: 'meminta kelengkapan',
  complete: 'melengkapi',
  expire: 'tidak dilengkapi',
  message: 'menambah keterangan',
  forward: 'verifikasi dan disposisi',
  forward_on: 'disposisi lanjutan',
  return: 'bukan wewenang',
  arbitrate: 'penetapan',
  reclassify: 'mengubah klasifikasi',
  start: 'mulai menangani',
  note: 'catatan',
  part: 'memberi bagian',
  decline: 'menolak bagian',
  enlist: 'meminta bantuan instansi lain',
  waive: 'membebaskan bagian',
  answer: 'menjawab',
  send_back: 'minta diperbaiki',
  reply: 'menanggapi',
  close_satisfied: 'menutup, puas',
  close_on_statement: 'menutup atas pernyataan pelapor',
  close_unanswered: 'ditutup tanpa tanggapan',
  propose_dispute: 'mengusulkan debat kusir',
  confirm_dispute: 'menyetujui debat kusir',
  lapse_dispute: 'usulan gugur',
  archive: 'mengarsipkan',
  withdraw: 'menarik laporan',
  object: 'mengajukan keberatan',
  decide_objection: 'memutus keberatan',
  block: 'memblokir',
  unblock: 'membuka blokir',
  merge: 'menggabungkan',
  unmerge: 'memisahkan',
  redact: 'menyunting',
  request_reveal: 'meminta identitas pelapor dibuka',
  decide_reveal: 'memutus pembukaan identitas',
  consent: 'menyetujui penyerahan berkas',
  escalate: 'eskalasi ke Ombudsman',
  tighten_privacy: 'menutup identitas atau isi',
  loosen_privacy: 'membuka identitas atau isi',
}

const rows: readonly (Transition & { action: Action })[] = LIFECYCLE

/** Statuses that an ask can have interrupted, and to which `before` therefore leads. */
function statusesBefore(action: Action, status: Status): readonly Status[] {
  const interrupted = rows.filter(({ to }) => to.includes(status)).flatMap(({ from }) => from)
  // What was asked for before anyone verified it expires into the archive.
  return [...new Set(interrupted)].filter(before => action !== 'expire' || before !== 'received')
}

function arrows(): string[] {
  const labels = new Map<string, Set<Action>>()
  const shown = rows.filter(({ action }) => action !== 'block' && action !== 'unblock')
  for (const { action, from, to } of shown) {
    for (const source of from) {
      for (const target of to.flatMap(target => (target === 'before' ? statusesBefore(action, source) : target))) {
        if (target === 'same') continue
        const arrow = `${source} --> ${target}`
        labels.set(arrow, (labels.get(arrow) ?? new Set()).add(action))
      }
    }
  }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${[...actions].join(', ')}`)
}

const isInAllOpen = ({ from }: Transition) => OPEN.every(status => from.includes(status))
const OPEN = STATUSES.filter(status => !['closed', 'archived', 'blocked'].includes(status))

function statusesOf(row: Transition): string {
  if (row.from.length === 0) return '–'
  if (row.from.length === STATUSES.length) return 'any'
  if (row.from.length === OPEN.length && isInAllOpen(row)) return 'any open'
  if (row.from.length === STATUSES.length - 1)
    return `any but ${STATUSES.filter(s => !row.from.includes(s)).join(', ')}`
  return row.from.map(status => `\`${status}\``).join(', ')
}

const TARGETS: Partial<Record<Target, string>> = { same: 'no change', before: 'the status before' }

const targetsOf = ({ to }: Transition) => to.map(target => TARGETS[target] ?? `\`${target}\``).join(' or ')

export const lifecycleDocument = (): string => `# The life of a report

Drawn from \`src/core/reports/rules/lifecycle.ts\` by \`test/docs/lifecycle.test.ts\`; change the table there, then run
\`UPDATE_DOCS=1 npx vitest run test/docs\`. What each action does to clocks and parties: [domain.md](domain.md) §4 and §5.
Who stands how to a report: [permissions.md](permissions.md).

\`\`\`mermaid
stateDiagram-v2
  [*] --> received: submit
${arrows().join('\n')}
  closed --> [*]
  archived --> [*]
\`\`\`

A national admin may block a report in any status, and unblocking brings that status back; the diagram leaves both out.

## Statuses

| status | on screen | tone | meaning |
|---|---|---|---|
${STATUSES.map(status => `| \`${status}\` | ${ON_SCREEN[status]} | ${TONE[status]} | ${MEANS[status]} |`).join('\n')}

## Actions

| action | in Indonesian | from | to | who |
|---|---|---|---|---|
${rows
  .map(row => {
    const who = row.by.map(relation => WHO[relation]).join(', ')
    return `| \`${row.action}\` | ${IN_INDONESIAN[row.action]} | ${statusesOf(row)} | ${targetsOf(row)} | ${who} |`
  })
  .join('\n')}
`
