/**
 * Must be loaded before Turbo, which as it starts
 *   puts a `<style>` for its progress bar into the page (our content policy refuses it, and we show no such bar), and
 *   takes the browser's back button for its own page-to-page navigation, which we leave to the browser.
 */
const { head } = document
const insert = head.insertBefore.bind(head)
head.insertBefore = (node, before) => (node instanceof HTMLStyleElement ? node : insert(node, before))

/** Who wants to know that the address changed by the back button hears `workbench:back` instead. */
addEventListener(
  'popstate',
  event => {
    event.stopImmediatePropagation()
    dispatchEvent(new Event('workbench:back'))
  },
  { capture: true },
)
