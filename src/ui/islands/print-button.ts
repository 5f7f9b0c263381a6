/** Opens the browser's own print window. Without JavaScript the page says how to do that by hand. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `button ${this.getAttribute('look') ?? 'primary'}`
    button.textContent = this.getAttribute('label')
    button.addEventListener('click', () => print())
    this.replaceChildren(button)
  }
}

customElements.define('print-button', PrintButton)
