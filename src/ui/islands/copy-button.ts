/**
 * Copies the text of other elements. Without JavaScript there is nothing to see: selecting by hand is all there is.
 *
 *   <copy-button for="number code" label="Salin keduanya" done="Tersalin"></copy-button>
 */
class CopyButton extends HTMLElement {
  connectedCallback() {
    if (this.firstChild || !navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `button ${this.getAttribute('look') ?? 'small'}`
    button.textContent = this.getAttribute('label')
    button.addEventListener('click', () => void this.#copy(button))
    this.append(button)
  }

  async #copy(button: HTMLButtonElement) {
    const ids = (this.getAttribute('for') ?? '').split(' ')
    const texts = ids.map(id => document.getElementById(id)?.textContent?.trim() ?? '')
    await navigator.clipboard.writeText(texts.join('\n'))
    button.textContent = this.getAttribute('done')
    button.setAttribute('aria-live', 'polite')
  }
}

customElements.define('copy-button', CopyButton)
