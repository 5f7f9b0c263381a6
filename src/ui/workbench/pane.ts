/**
 * On a wide screen a row opens beside the list, in `<turbo-frame id="rincian">`; on a phone it opens its own page. The address
 * remembers which is open behind a `#`, so that the back button closes it and a reload shows it again.
 */
import { FrameElement } from '@hotwired/turbo'
import { isHalfWritten } from './field.ts'
import { linkIn, rowOf, rowsIn } from './list.ts'

const wide = matchMedia('(min-width: 62rem)')

const paneOf = (): FrameElement | null => {
  const frame = document.querySelector('.triage turbo-frame#rincian')
  return wide.matches && frame instanceof FrameElement ? frame : null
}

let empty: readonly Node[] = []

export const isPaneOpen = (): boolean => Boolean(paneOf()?.hasAttribute('src'))

export const currentRow = (): HTMLElement | null =>
  rowOf(document.activeElement) ?? document.querySelector<HTMLElement>('[data-row][aria-current]')

/** False when there is no pane here: the link is then followed as any other. */
export function openRow(row: HTMLElement): boolean {
  const [frame, link, number] = [paneOf(), linkIn(row), row.dataset['row']]
  if (!frame || !link || !number) return false
  if (frame.src === link.href) return (frame.focus(), true)
  if (!mayLeave(frame)) return true
  if (!location.hash) history.pushState(null, '', `#${number}`)
  else history.replaceState(null, '', `#${number}`)
  show(frame, row, link.href)
  return true
}

function show(frame: FrameElement, row: HTMLElement | undefined, href: string): void {
  if (!frame.src) empty = [...frame.childNodes]
  frame.dataset['turbo'] = 'false' // what is in it goes where it always goes: to a page of its own
  frame.tabIndex = -1
  for (const one of rowsIn(document)) one.toggleAttribute('aria-current', one === row)
  row?.setAttribute('aria-current', 'true')
  frame.src = href
}

export function closePane(): boolean {
  const frame = paneOf()
  if (!frame?.hasAttribute('src')) return false
  const row = document.querySelector<HTMLElement>('[data-row][aria-current]')
  frame.removeAttribute('src')
  frame.replaceChildren(...empty)
  row?.removeAttribute('aria-current')
  if (location.hash) history.replaceState(null, '', location.pathname + location.search)
  linkIn(row ?? undefined)?.focus()
  dispatchEvent(new Event('workbench:left'))
  return true
}

/** Of the report beside the list; on a page of its own the link leads there as any other. */
function reload(link: Element): boolean {
  const frame = paneOf()
  if (!frame?.contains(link) || !mayLeave(frame)) return false
  void frame.reload()
  return true
}

const mayLeave = (frame: FrameElement): boolean =>
  !isHalfWritten(frame) || confirm('Yang Anda tulis di laporan ini belum dikirim. Tinggalkan?')

/** The row that the address names, after the back button or a reload. */
function follow(): void {
  const frame = paneOf()
  const number = /^#(\d{12})$/.exec(location.hash)?.[1]
  if (!frame) return
  if (!number) return void closePane()
  const row = rowsIn(document).find(one => one.dataset['row'] === number)
  const link = linkIn(row)
  if (link) show(frame, row, link.href)
}

export function openRowsBeside(): void {
  document.addEventListener('click', event => {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const row = rowOf(link)
    if (isPlain && link?.matches('[data-reload]') && reload(link)) return event.preventDefault()
    if (isPlain && !event.defaultPrevented && row && link === linkIn(row) && openRow(row)) event.preventDefault()
  })
  document.addEventListener('turbo:frame-missing', event => {
    event.preventDefault()
    const { response } = event.detail
    if (event.target instanceof FrameElement) explain(event.target, response)
  })
  document.addEventListener('turbo:fetch-request-error', event => {
    if (event.target instanceof FrameElement)
      say(event.target, 'Laporan tidak dapat dibuka: tidak ada sambungan.', event.target.src)
  })
  addEventListener('workbench:back', follow)
  follow()
}

/** A sentence instead of the report, which was taken from view, or could not be asked for. */
function explain(frame: FrameElement, response: Response): void {
  const { status, redirected, url } = response
  if (redirected && new URL(url).pathname.endsWith('/masuk')) {
    return say(frame, 'Sesi Anda sudah berakhir. Masuk lagi, lalu buka laporan ini.', url, 'Masuk lagi')
  }
  if (status === 404) return say(frame, 'Laporan ini tidak ada, atau tidak lagi terbuka bagi Anda.', null)
  say(frame, `Laporan ini tidak dapat dibuka sekarang (galat ${status}).`, frame.src)
}

function say(frame: FrameElement, words: string, href: string | null | undefined, label = 'Coba lagi'): void {
  const line = document.createElement('p')
  line.className = 'pane-says'
  line.setAttribute('role', 'alert')
  line.append(words)
  if (href) {
    const link = document.createElement('a')
    Object.assign(link, { href, textContent: label })
    line.append(' ', link)
  }
  frame.replaceChildren(line)
}
