/** Lets others who have the report open know that one writes, and that one has left. */
import { isField, isHalfWritten } from './field.ts'

const AGAIN_MS = 20_000

let isWriting = false
let saidAt = 0

const address = (): string | undefined =>
  document.querySelector<HTMLElement>('[data-live] [data-presence]')?.dataset['presence']

/** A beacon arrives even while the page is being left; whether it did, nothing depends on. */
function tell(state: 'menulis' | 'membaca' | 'pergi', to = address()): void {
  if (to) navigator.sendBeacon(to, new URLSearchParams({ keadaan: state }))
}

function notice(event: Event): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || !isField(target) || !target.closest('form[method=post]')) return
  const writes = isHalfWritten(document)
  const isNews = writes !== isWriting || (writes && performance.now() - saidAt > AGAIN_MS)
  if (!isNews) return
  isWriting = writes
  saidAt = performance.now()
  tell(writes ? 'menulis' : 'membaca')
}

export function tellOfWriting(): void {
  let shown = address()
  document.addEventListener('input', notice)
  addEventListener('pagehide', () => tell('pergi', shown))
  addEventListener('workbench:left', () => {
    tell('pergi', shown)
    shown = undefined
  })
  addEventListener('turbo:frame-load', () => {
    if (shown && shown !== address()) tell('pergi', shown)
    shown = address()
    isWriting = false
  })
}
