/**
 * Lets the device sign what the server asks, and sends the answer with the form around it. Without JavaScript the form is not
 * there, and the page says what is needed instead.
 *
 *   <passkey-form mode="get" challenge="/masuk/passkey/tantangan" failed="…" unsupported="…"><form>…</form></passkey-form>
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** A passkey is bound to a name; at 127.0.0.1 no browser makes one, at localhost it does. */
const IS_NUMBER = /^[\d.]+$|^\[/

class PasskeyForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    form.addEventListener('submit', event => {
      event.preventDefault()
      void this.#sign(form)
    })
    if (browserSupportsWebAuthn() && !IS_NUMBER.test(location.hostname)) return
    this.#say('unsupported')
    for (const button of form.querySelectorAll('button')) button.disabled = true
  }

  async #sign(form: HTMLFormElement) {
    if (form.getAttribute('aria-busy') === 'true') return
    form.setAttribute('aria-busy', 'true')
    try {
      const asked = await fetch(this.getAttribute('challenge') ?? '', { method: 'POST', body: new URLSearchParams() })
      if (!asked.ok) throw new Error(`The challenge was refused: ${asked.status}`)
      const optionsJSON = await asked.json()
      const isNew = this.getAttribute('mode') === 'create'
      const answer = isNew ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
      const field = form.elements.namedItem('response')
      if (field instanceof HTMLInputElement) field.value = JSON.stringify(answer)
      form.submit()
    } catch {
      form.removeAttribute('aria-busy')
      this.#say('failed')
    }
  }

  #say(what: 'failed' | 'unsupported') {
    const place = this.querySelector('[role=alert]')
    if (place) place.textContent = this.getAttribute(what)
  }
}

customElements.define('passkey-form', PasskeyForm)
