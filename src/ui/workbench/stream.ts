/**
 * The open connection over which the server tells what moved. Without it the page is as it was when it was opened. It is lost
 * now and then and comes back by itself; then everything is looked at again, so that nothing is missed.
 */
import { renderStreamMessage } from '@hotwired/turbo'
import { isHalfWritten } from './field.ts'

/** A tab that nobody looks at needs none, and a browser opens few connections to one place. */
const HIDDEN_MS = 15_000
const SOON_MS = 400
const LATER_MS = 15_000
const NOTICEABLE_MS = 5000

let source: EventSource | null = null
let wasLost = false
let isSignedOut = false
let timer: ReturnType<typeof setTimeout> | undefined
let hiding: ReturnType<typeof setTimeout> | undefined

/** Whatever the page shows now: its queue, and the report that is open with its version. */
function address(): string | null {
  const base = document.querySelector<HTMLElement>('[data-live]')?.dataset['live']
  if (!base) return null
  const asked = new URLSearchParams()
  const queue = document.querySelector<HTMLAnchorElement>('.sidenav a[aria-current=page]')
  const named = new URL(queue?.href || location.href).searchParams.get('antrean')
  if (document.getElementById('antrean') && named) asked.set('antrean', named)
  const report = document.querySelector<HTMLElement>('[data-laporan]')?.dataset
  if (report?.['laporan']) {
    asked.set('laporan', report['laporan'])
    asked.set('versi', report['versi'] ?? '')
  }
  return `${base}?${asked}`
}

function open(): void {
  const wanted = address()
  if (!wanted || isSignedOut || document.hidden) return
  if (source?.readyState === EventSource.OPEN && source.url.endsWith(wanted)) return
  const before = source
  const next = new EventSource(wanted)
  source = next
  next.addEventListener('open', () => {
    before?.close() // only now, so that nothing falls between
    say('')
    if (wasLost) dispatchEvent(new Event('workbench:refresh'))
    wasLost = false
  })
  next.addEventListener('message', ({ data }) => next === source && renderStreamMessage(String(data)))
  next.addEventListener('keluar', signedOut)
  next.addEventListener('error', () => {
    before?.close()
    if (next !== source) return next.close()
    lose()
    if (next.readyState === EventSource.CLOSED) void closed()
  })
}

/** The server does not want it: because nobody is signed in any more, or because there are too many. */
async function closed(): Promise<void> {
  const page = document.querySelector<HTMLAnchorElement>('a[data-key="?"]')
  const answer = page && (await fetch(page.href, { redirect: 'manual' }).catch(() => null))
  if (answer?.type === 'opaqueredirect') signedOut()
  else again(LATER_MS * (0.5 + Math.random()))
}

function lose(): void {
  if (wasLost) return
  wasLost = true
  setTimeout(() => {
    if (wasLost && !isSignedOut) say('Sambungan langsung terputus. Angka dan daftar mungkin belum yang terbaru.')
  }, NOTICEABLE_MS)
}

/** What is typed stays where it is; signing in happens beside it. */
export function signedOut(): void {
  isSignedOut = true
  source?.close()
  say('Sesi Anda sudah berakhir. Yang Anda tulis masih ada di halaman ini; masuk lagi di tab lain sebelum mengirimnya.')
}

function say(words: string): void {
  const state = document.getElementById('sambungan')
  if (state && !(isSignedOut && words === '')) state.textContent = words
}

function again(ms: number): void {
  clearTimeout(timer)
  timer = setTimeout(open, ms)
}

function close(): void {
  source?.close()
  source = null
  wasLost = true // whatever happens until it is opened again is looked up then
}

/** Opens it, and again for another report in the pane or another tab in front. */
export function listen(): void {
  open()
  addEventListener('turbo:frame-load', () => again(SOON_MS))
  addEventListener('pageshow', event => event.persisted && again(0))
  addEventListener('pagehide', close)
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding)
    if (!document.hidden) return source ? undefined : again(0)
    hiding = setTimeout(() => isHalfWritten(document) || close(), HIDDEN_MS)
  })
}
