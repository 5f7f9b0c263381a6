/**
 * Asks for the same form again while it is being filled in, and shows anew what follows from it: what a choice starts, what was
 * changed in a text.
 *
 *   <form data-recalculated-by="hitung"> … <div id="tenggat" data-recalculated>…</div> … <fieldset data-copy>…</fieldset> </form>
 *
 * What was typed stays as it is. Only a tick within `data-copy` makes the texts anew, because it is about them. Without
 * JavaScript the form's own button does the same.
 */
const WAIT_MS = 500

let waiting: ReturnType<typeof setTimeout> | undefined
let asking: AbortController | undefined
/** A tick has not been answered yet: what is typed meanwhile does not make it forgotten. */
let owesCopy = false

const formOf = (target: EventTarget | null): HTMLFormElement | null =>
  target instanceof Element ? target.closest<HTMLFormElement>('form[data-recalculated-by]') : null

const isAboutCopy = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-copy]') !== null

/** A search box says nothing yet. */
const isSearch = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'search'

async function recalculate(form: HTMLFormElement, withCopy: boolean): Promise<void> {
  asking?.abort()
  const controller = new AbortController()
  asking = controller
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  fields.set('langkah', form.dataset['recalculatedBy'] ?? '')
  const written = writtenIn(form)
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, signal: controller.signal })
    const html = await answer.text()
    if (!answer.ok) return
    if (withCopy && writtenIn(form) !== written) return await recalculate(form, true) // somebody went on writing meanwhile
    show(form, new DOMParser().parseFromString(html, 'text/html'), withCopy)
  } catch {
    // Nothing is lost: the button is still there, and what is sent is judged by the server.
  }
}

function show(form: HTMLFormElement, page: Document, withCopy: boolean): void {
  for (const part of form.querySelectorAll('[data-recalculated]')) {
    const anew = page.getElementById(part.id)
    if (anew) part.replaceChildren(...anew.childNodes)
  }
  if (!withCopy) return
  owesCopy = false
  for (const field of form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(COPIES)) {
    const anew = page.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="${field.name}"]`)
    if (anew) field.value = anew.value
  }
}

const writtenIn = (form: HTMLFormElement): string =>
  [...form.querySelectorAll<HTMLTextAreaElement>('textarea[name^=published]')].map(({ value }) => value).join('\0')

const COPIES = 'textarea[name^=published], input[name=masksBefore]'

function soon(event: Event): void {
  const form = formOf(event.target)
  if (!form || isSearch(event.target)) return
  owesCopy ||= isAboutCopy(event.target)
  clearTimeout(waiting)
  waiting = setTimeout(() => void recalculate(form, owesCopy), event.type === 'change' ? 0 : WAIT_MS)
}

addEventListener('change', soon)
addEventListener('input', event => {
  if (event.target instanceof HTMLTextAreaElement) soon(event)
})
