import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'

export type NavLink = { href: string; label: string; isHere?: boolean }

type Props = {
  home: { href: string; label: string }
  /** "Utama": what a screen reader calls the navigation */
  name: string
  menu: string
  links: readonly NavLink[]
  /** Signing in, or who is signed in and the way out; shown in the bar and again in the menu of small screens */
  account: ComponentChildren
  /** The one main action; the short word is for small screens */
  action?: { href: string; label: string; short: string }
}

/** The upper half of the flag. On small screens the links stand in a menu that opens without JavaScript. */
export function SiteHeader({ home, name, menu, links, account, action }: Props) {
  return (
    <header class="site-header">
      <div class="wrap">
        <Logo href={home.href} home={home.label} />
        <nav aria-label={name}>
          {links.map(link => (
            <a key={link.href} href={link.href} aria-current={link.isHere ? 'page' : undefined}>
              {link.label}
            </a>
          ))}
          <span class="push" />
          {account}
          {action && (
            <a class="button onbrand small" href={action.href}>
              {action.label}
            </a>
          )}
        </nav>
        {action && (
          <a class="button onbrand small file" href={action.href}>
            {action.short}
          </a>
        )}
        <details>
          <summary>
            <Icon name="menu" />
            {menu}
          </summary>
          <div class="menu">
            {links.map(link => (
              <a key={link.href} href={link.href} aria-current={link.isHere ? 'page' : undefined}>
                {link.label}
                <Icon name="next" />
              </a>
            ))}
            {account}
          </div>
        </details>
      </div>
    </header>
  )
}
