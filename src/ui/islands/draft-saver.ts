/**
 * Keeps what is typed while it is typed, and shows what the server says of that.
 *
 *   <form data-draft="/petugas/laporan/…/draf"> … <output class="draft-state"></output> </form>
 *
 * Without JavaScript the form's own button keeps it.
 */
const QUIET_MS = 1500

const waiting = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>()

function kept(form: HTMLFormElement): URLSearchParams {
  const typed = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return new URLSearchParams(typed)
}

function say(form: HTMLFormElement, words: string): void {
  const state = form.querySelector('.draft-state')
  if (state) state.textContent = words
}

async function save(form: HTMLFormElement): Promise<void> {
  waiting.delete(form)
  const address = form.dataset['draft']
  if (!address || !form.isConnected) return
  const answer = await fetch(address, { method: 'POST', body: kept(form), redirect: 'manual' }).catch(() => null)
  const words = answer?.headers.get('content-type')?.startsWith('text/plain') ? await answer.text() : null
  say(form, words ?? (answer ? 'Draf belum tersimpan.' : 'Draf belum tersimpan: tidak ada sambungan.'))
}

document.addEventListener('input', ({ target }) => {
  const form = target instanceof Element ? target.closest('form') : null
  if (!form?.dataset['draft']) return
  clearTimeout(waiting.get(form))
  waiting.set(form, setTimeout(save, QUIET_MS, form))
})

/** Sent or left: what was typed since the last time goes on its way now, unless the form itself did. */
document.addEventListener('submit', ({ target }) => {
  if (!(target instanceof HTMLFormElement)) return
  clearTimeout(waiting.get(target))
  waiting.delete(target)
})
addEventListener('pagehide', () => {
  for (const form of waiting.keys()) navigator.sendBeacon(form.dataset['draft'] ?? '', kept(form))
  waiting.clear()
})
