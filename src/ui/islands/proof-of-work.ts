/**
 * Lets the browser prove some work for a form that is under pressure, while its person goes on typing. Sent too early, the
 * form waits for it. Where that cannot be done, the way by a code, which is there without JavaScript, stays open.
 *
 *   <proof-of-work puzzle="{…}" name="bukti" working="…" done="…" failed="…"><p role="status"></p></proof-of-work>
 */
import { solveChallengeWorkers } from 'altcha-lib'

const MOST_WORKERS = 4
const LONGEST_MS = 120_000

class ProofOfWork extends HTMLElement {
  #state: 'working' | 'done' | 'failed' = 'working'
  #waiting: { readonly submitter: HTMLElement | null } | null = null

  connectedCallback() {
    const form = this.closest('form')
    const puzzle = this.getAttribute('puzzle')
    if (!form || !puzzle) return
    form.querySelector('details[data-other-way]')?.removeAttribute('open')
    form.addEventListener('submit', event => this.#hold(event), { capture: true })
    this.#say('working')
    void this.#solve(puzzle).then(
      solution => this.#finish(form, solution),
      () => this.#finish(form, null),
    )
  }

  async #solve(puzzle: string): Promise<string | null> {
    if (!globalThis.crypto?.subtle) return null // pages that came over http
    const challenge = JSON.parse(puzzle)
    const solution = await solveChallengeWorkers({
      challenge,
      concurrency: Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1),
      createWorker: () => new Worker(new URL('../workers/solve.ts', import.meta.url)),
      timeout: LONGEST_MS,
    })
    return solution && btoa(JSON.stringify({ challenge, solution }))
  }

  #finish(form: HTMLFormElement, solution: string | null) {
    this.#say(solution === null ? 'failed' : 'done')
    if (solution === null) form.querySelector('details[data-other-way]')?.setAttribute('open', '')
    else this.append(this.#field(solution))
    if (this.#waiting && solution !== null) form.requestSubmit(this.#waiting.submitter)
    this.#waiting = null
  }

  /** Whoever asks for a code, or only goes back, need not wait. */
  #hold(event: SubmitEvent) {
    const { submitter } = event
    if (this.#state !== 'working' || submitter?.hasAttribute('data-needs-no-proof')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#waiting = { submitter }
    this.querySelector('[role=status]')?.scrollIntoView({ block: 'nearest' })
  }

  #field(solution: string): HTMLInputElement {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = this.getAttribute('name') ?? ''
    field.value = solution
    return field
  }

  #say(state: 'working' | 'done' | 'failed') {
    this.#state = state
    this.dataset['state'] = state
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = this.getAttribute(state)
  }
}

customElements.define('proof-of-work', ProofOfWork)
