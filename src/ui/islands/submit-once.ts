/**
 * A second press on a form that is on its way does nothing. The server would ignore it too (`formToken`); this spares
 * the waiting person the doubt. The button stays enabled, because a disabled one would lose its name and value.
 */
addEventListener('submit', event => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-submit-once')) return
  if (form.getAttribute('aria-busy') === 'true') event.preventDefault()
  else form.setAttribute('aria-busy', 'true')
})

/** Back again by the browser's own back button: the form may be sent once more. */
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy')
})
