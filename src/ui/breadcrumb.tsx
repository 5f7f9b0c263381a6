import type { ComponentChildren } from 'preact'
import { useLanguage } from './language.ts'

const words = { id: 'Jejak', en: 'Breadcrumb' }

/** Where this page stands; the last step is the page itself. */
export function Breadcrumb({
  steps,
  here,
}: {
  steps: readonly { label: string; href: string }[]
  here: ComponentChildren
}) {
  return (
    <nav class="breadcrumb" aria-label={words[useLanguage()]}>
      <ol>
        {steps.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
