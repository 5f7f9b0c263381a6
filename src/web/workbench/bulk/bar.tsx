import { type BulkAct, bulkActsOf } from '#core/desks/rules/bulk.ts'
import type { Officer } from '#core/people/actor.ts'
import { Icon } from '#ui/icon.tsx'
import { ACTS, ACT_NAMES } from './acts.ts'

/** In the order in which one would reach for them; taking back comes last. */
const ORDER: readonly BulkAct[] = ['forward', 'ask', 'label', 'watch', 'archive', 'unwatch', 'unlabel']
const KEYS: Partial<Record<BulkAct, string>> = { forward: 't', ask: 'l', watch: 'p', archive: 'e' }

/** Where a phone has room for one line. */
const SHORT: Partial<Record<BulkAct, string>> = { ask: 'Kelengkapan', label: 'Label' }

type Props = {
  officer: Pick<Officer, 'role'>
  /** The list's own address, to which the pages that follow lead back */
  back: string
}

/**
 * What can be done with the rows that are ticked, within the form around them. Two acts and the rest behind "Lainnya"; it hides
 * while nothing is ticked, where the browser can tell, and counts by the island of the same name. Nothing for who may do nothing.
 */
export function BulkBar({ officer, back }: Props) {
  const allowed = bulkActsOf(officer)
  const acts = ORDER.filter(act => allowed.includes(act))
  if (acts.length === 0) return null
  const [first, rest] = [acts.slice(0, 2), acts.slice(2)]
  return (
    <bulk-bar class="bulk" role="group" aria-label="Tindakan untuk yang dipilih">
      <input type="hidden" name="kembali" value={back} />
      <b role="status">
        <span data-count>Yang</span> dipilih
      </b>
      {first.map(act => (
        <button key={act} class="button small" name="tindakan" value={ACT_NAMES[act]} data-key={KEYS[act]}>
          {SHORT[act] ?? ACTS[act].words}
        </button>
      ))}
      <details class="dropup">
        <summary class="button small">
          Lainnya
          <Icon name="up" />
        </summary>
        <div>
          <button type="button" data-pick="all" hidden>
            <Icon name="check" />
            Pilih semua di halaman ini
          </button>
          <button type="button" data-pick="none" hidden>
            <Icon name="x" />
            Lepas semua pilihan
          </button>
          {rest.map(act => (
            <button key={act} name="tindakan" value={ACT_NAMES[act]}>
              <Icon name={ACTS[act].icon} />
              {ACTS[act].words}
            </button>
          ))}
        </div>
      </details>
      {rest
        .filter(act => KEYS[act])
        .map(act => (
          <ByKeyOnly key={act} act={act} />
        ))}
    </bulk-bar>
  )
}

/** What stands behind "Lainnya" is not to be seen, and a key presses only what is. */
const ByKeyOnly = ({ act }: { act: BulkAct }) => (
  <button class="sr" tabIndex={-1} aria-hidden="true" name="tindakan" value={ACT_NAMES[act]} data-key={KEYS[act]}>
    {ACTS[act].words}
  </button>
)
