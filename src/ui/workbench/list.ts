/** Reads the rows again when they moved. What is ticked, focused, scrolled to, typed and open stays as it is. */
import { StreamActions, morphChildren } from '@hotwired/turbo'
import { signedOut } from './stream.ts'

const LIST = 'antrean'
/** Officers of one agency hear of a change at the same moment, and need not ask at the same. */
const JITTER_MS = 250
const GAP_MS = 1000

let isBusy = false
let isAsked = false

export function keepListFresh(): void {
  StreamActions['segarkan'] = refresh
  addEventListener('workbench:refresh', refresh)
  document.addEventListener('turbo:before-morph-element', event => {
    if (event.target instanceof Element && isKept(event.target)) event.preventDefault()
  })
}

/** Controls in which somebody may be in the middle of something. */
const isKept = (element: Element): boolean =>
  Boolean(element.closest('.bulk, details[open]')) ||
  (element === document.activeElement && element.matches('input, select, textarea'))

function refresh(): void {
  isAsked = true
  if (isBusy) return
  isBusy = true
  setTimeout(turn, Math.random() * JITTER_MS)
}

async function turn(): Promise<void> {
  isAsked = false
  try {
    await read()
  } catch {
    // Not reached now: the stream is lost as well, and everything is read again when it comes back.
  }
  setTimeout(() => {
    isBusy = false
    if (isAsked) refresh()
  }, GAP_MS)
}

async function read(): Promise<void> {
  const list = document.getElementById(LIST)
  if (!list) return
  const answer = await fetch(location.pathname + location.search, { headers: { Accept: 'text/html' } })
  if (answer.redirected) return signedOut()
  if (!answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.getElementById(LIST)
  if (!fresh) return
  const [head, freshHead] = [list, fresh].map(one => one.ownerDocument.querySelector('.listhead h1'))
  if (head && freshHead) morphChildren(head, freshHead) // it says how many
  if (list.tagName === fresh.tagName) renew(list, fresh)
  else list.replaceWith(document.adoptNode(fresh)) // the first row came, or the last one left
}

function renew(list: HTMLElement, fresh: HTMLElement): void {
  const focused = rowOf(document.activeElement)
  const place = focused ? rowsIn(list).indexOf(focused) : -1
  nameRows(list)
  nameRows(fresh)
  for (const box of list.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')) {
    fresh.querySelector(`input[name="${box.name}"][value="${CSS.escape(box.value)}"]`)?.setAttribute('checked', '')
  }
  const open = list.querySelector('[data-row][aria-current]')
  if (open?.id) fresh.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute('aria-current', 'true')
  morphChildren(list, fresh)
  list.dispatchEvent(new Event('change', { bubbles: true })) // whoever counts what is ticked counts anew
  if (place >= 0 && focused && !focused.isConnected)
    linkIn(rowsIn(list)[Math.min(place, rowsIn(list).length - 1)])?.focus()
}

/** By their names rows are known again when their order changes. */
function nameRows(list: ParentNode): void {
  for (const row of rowsIn(list)) row.id ||= `baris-${row.dataset['row'] ?? ''}`
}

export const rowsIn = (list: ParentNode): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')]
export const rowOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-row]') ?? null
export const linkIn = (row: HTMLElement | undefined): HTMLAnchorElement | null =>
  row?.querySelector<HTMLAnchorElement>('a[href]') ?? null
