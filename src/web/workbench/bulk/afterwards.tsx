/** What may follow an act over many: taking it back, or going on with what was not done. */
import { type BulkAct, oppositeOf } from '#core/desks/rules/bulk.ts'
import type { BulkOutcome } from '#core/desks/tables.ts'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { routes } from '#web/routes.ts'
import { STEP } from '../actions/action.ts'
import { ACT_NAMES } from './acts.ts'

type UndoProps = { act: BulkAct; label: string | null; done: readonly BulkOutcome[]; back: string; formToken: string }

/** Only of what nobody was told of: a message cannot be called back. */
export function Undo({ act, label, done, back, formToken }: UndoProps) {
  const opposite = oppositeOf(act)
  if (!opposite) return null
  return (
    <PostForm action={routes.officers.bulk.href({})} formToken={formToken}>
      <input type="hidden" name="tindakan" value={ACT_NAMES[opposite]} />
      <input type="hidden" name="cara" value="masing-masing" />
      <input type="hidden" name="kembali" value={back} />
      {label !== null && <input type="hidden" name="label" value={label} />}
      <Numbers outcomes={done} />
      <Button size="small" icon="back" name={STEP} value="kirim">
        Urungkan
      </Button>
    </PostForm>
  )
}

type AgainProps = { act: BulkAct; label: string | null; rest: readonly BulkOutcome[]; back: string }

/** Those that may have become possible: with a new summary, as they are now. */
export function Again({ act, label, rest, back }: AgainProps) {
  const open = rest.filter(({ became }) => became !== 'not-found')
  if (open.length === 0) return null
  return (
    <PostForm action={routes.officers.bulk.href({})}>
      <input type="hidden" name="tindakan" value={ACT_NAMES[act]} />
      <input type="hidden" name="kembali" value={back} />
      {label !== null && <input type="hidden" name="label" value={label} />}
      <Numbers outcomes={open} />
      <Button name={STEP} value="ringkas">
        Ringkas lagi yang belum
      </Button>
    </PostForm>
  )
}

const Numbers = ({ outcomes }: { outcomes: readonly BulkOutcome[] }) => (
  <>
    {outcomes.map(({ number }) => (
      <input key={number} type="hidden" name="nomor" value={number} />
    ))}
  </>
)
