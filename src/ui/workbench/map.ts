/** The map of keys, which is a page of its own, shown over the page one is on. */

let isComing = false

/** False where the page names no map. */
export function showMap(): boolean {
  const link = document.querySelector<HTMLAnchorElement>('a[data-key="?"]')
  if (!link) return false
  if (!isComing) void open(link.href)
  return true
}

async function open(href: string): Promise<void> {
  isComing = true
  try {
    const answer = await fetch(href)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const map = page.getElementById('pintasan')
    if (!answer.ok || !map) return location.assign(href)
    show(document.adoptNode(map))
  } catch {
    location.assign(href)
  } finally {
    isComing = false
  }
}

function show(map: HTMLElement): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'map'
  dialog.setAttribute('aria-labelledby', 'judul-pintasan')
  const close = document.createElement('button')
  Object.assign(close, { type: 'button', className: 'button small', textContent: 'Tutup', autofocus: true })
  close.addEventListener('click', () => dialog.close())
  dialog.append(map, close)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
