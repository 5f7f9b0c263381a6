/**
 * Keys for everything that has a button: whatever carries `data-key` is pressed, or entered, by its key. Single keys never work
 * inside a field, and can be switched off (WCAG 2.1.4); `src/web/workbench/keys.ts` is the map of them all.
 */
import { isField, isHalfWritten } from './field.ts'
import { linkIn, rowsIn } from './list.ts'
import { showMap } from './map.ts'
import { closePane, currentRow, isPaneOpen, openRow } from './pane.ts'

/** As long as one who walks through the list with J does not rest on a row, it is not read. */
const REST_MS = 200

let resting: ReturnType<typeof setTimeout> | undefined
/** Pressed on a row that is not open yet. */
let pending: string | null = null

const areOn = (): boolean => document.querySelector('[data-keys=mati]') === null

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return acted(event, send(event.target))
  if (event.ctrlKey || event.metaKey) return
  if (event.key === 'Escape') return acted(event, leave(event.target))
  if (event.key.length > 1 || isField(event.target) || !areOn() || document.querySelector('dialog[open]')) return
  acted(event, single(event.key.toLowerCase()))
}

const acted = (event: Event, isDone: boolean): void => void (isDone && event.preventDefault())

function single(key: string): boolean {
  if (key === 'j') return move(1)
  if (key === 'k') return move(-1)
  if (key === 'x') return tick()
  if (key === 'o') return open()
  if (key === '?') return showMap()
  if (key === '/') return use(document.querySelector('[data-key="/"], main input[type=search], input[type=search]'))
  return use(found(key)) || (key === 'n' && isPaneOpen() && move(1)) || openFirst(key)
}

function move(by: 1 | -1): boolean {
  const rows = rowsIn(document)
  const row = currentRow()
  const at = row ? rows.indexOf(row) : by > 0 ? -1 : rows.length
  const next = rows[at + by]
  if (!next) return rows.length > 0
  linkIn(next)?.focus()
  next.scrollIntoView({ block: 'nearest' })
  clearTimeout(resting)
  if (isPaneOpen()) resting = setTimeout(openRow, REST_MS, next)
  return true
}

function tick(): boolean {
  const box = currentRow()?.querySelector<HTMLInputElement>('input[type=checkbox]')
  box?.click()
  return Boolean(box)
}

function open(): boolean {
  const link = linkIn(currentRow() ?? undefined)
  link?.click()
  return Boolean(link)
}

/** With rows ticked the key is for all of them; otherwise for the report that is open. */
function found(key: string): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-key~="${CSS.escape(key)}"]`)].filter(
    one => one.checkVisibility?.() ?? true,
  )
  const isTicked = document.querySelector('[data-row] input[type=checkbox]:checked') !== null
  const ofMany = (one: HTMLElement) => one.closest('.bulk') !== null
  return all.find(one => ofMany(one) === isTicked) ?? all.find(one => !ofMany(one)) ?? null
}

/** A letter on a row that is not open yet opens it, and then does what was meant. */
function openFirst(key: string): boolean {
  const row = currentRow()
  if (!row || isPaneOpen() || !/^[a-z]$/.test(key) || !openRow(row)) return false
  pending = key
  return true
}

function use(element: HTMLElement | null): boolean {
  if (!element) return false
  if (isField(element)) element.focus()
  else element.click()
  if (element instanceof HTMLInputElement && isField(element)) element.select()
  return true
}

/** The form one is in, or the one that the page is about, by its main button, as if it had been pressed. */
function send(target: EventTarget | null): boolean {
  const own = target instanceof Element ? target.closest('form') : null
  const form = own ?? document.querySelector<HTMLFormElement>('form[data-send]')
  if (!form) return false
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button:not([type=button])')].filter(
    one => one.checkVisibility?.() ?? true,
  )
  form.requestSubmit(buttons.find(one => one.matches('.primary')) ?? buttons.at(-1) ?? null)
  return true
}

/** Out of the field, then out of the report, then back to where it was opened from. */
function leave(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return false // the browser closes it
  if (target instanceof HTMLElement && isField(target)) {
    target.blur()
    return true
  }
  if (closePane()) return true
  if (isHalfWritten(document)) return false
  return use(document.querySelector<HTMLElement>('a[data-key~=Escape], a.back'))
}

export function takeKeys(): void {
  document.addEventListener('keydown', press)
  addEventListener('turbo:frame-load', () => {
    const key = pending
    pending = null
    if (key) use(found(key))
  })
}
