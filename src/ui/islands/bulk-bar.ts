/**
 * Counts the rows that are ticked, ticks all of them, and ticks the rows between two with Shift held. Without it the bar says
 * "yang dipilih", and everything else works.
 *
 *   <bulk-bar> … <span data-count></span> … <button type="button" data-pick="all" hidden> … </bulk-bar>   within the form
 */
class BulkBar extends HTMLElement {
  #last: HTMLInputElement | null = null
  #leave = new AbortController()

  connectedCallback() {
    const form = this.closest('form')
    if (!form) return
    const { signal } = (this.#leave = new AbortController())
    form.addEventListener('click', event => this.#extend(event), { signal })
    form.addEventListener('change', () => this.#count(), { signal })
    this.addEventListener('click', event => this.#pick(event), { signal })
    addEventListener('pageshow', () => this.#count(), { signal }) // the browser's back button brings ticks back
    for (const button of this.querySelectorAll('[data-pick]')) button.removeAttribute('hidden')
    this.#count()
  }

  disconnectedCallback() {
    this.#leave.abort()
  }

  get #boxes(): HTMLInputElement[] {
    return [...(this.closest('form')?.querySelectorAll<HTMLInputElement>('[data-row] input[type=checkbox]') ?? [])]
  }

  #count() {
    const shown = this.querySelector('[data-count]')
    const count = String(this.#boxes.filter(box => box.checked).length)
    if (shown && shown.textContent !== count) shown.textContent = count
  }

  /** A press with Shift does to all between this row and the last one what it does to this row. */
  #extend(event: MouseEvent) {
    const { target: box } = event
    if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return
    const boxes = this.#boxes
    const [from, to] = [this.#last ? boxes.indexOf(this.#last) : -1, boxes.indexOf(box)]
    if (event.shiftKey && from >= 0 && to >= 0) {
      for (const one of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) one.checked = box.checked
    }
    this.#last = box
    this.#count()
  }

  #pick({ target }: Event) {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-pick]') : null
    if (!button) return
    for (const box of this.#boxes) box.checked = button.dataset['pick'] === 'all'
    this.#count()
    button.closest('details')?.removeAttribute('open')
  }
}

customElements.define('bulk-bar', BulkBar)
