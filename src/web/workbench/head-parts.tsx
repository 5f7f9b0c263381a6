/** What stands first on the pages for officers: the way back, and why a form was refused. */
import { Flash } from '#ui/flash.tsx'
import { Icon } from '#ui/icon.tsx'

export const BackLink = ({ href, label }: { href: string; label: string }) => (
  <a class="back" href={href}>
    <Icon name="left" />
    {label}
  </a>
)

/** Nothing when nothing was refused. */
export const Refusal = ({ words, title = 'Belum dilakukan' }: { words: string | undefined; title?: string }) =>
  words === undefined ? null : (
    <Flash tone="belum" role="alert" title={title}>
      <p>{words}</p>
    </Flash>
  )
