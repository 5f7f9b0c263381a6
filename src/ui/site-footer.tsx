import type { ComponentChildren } from 'preact'
import { Logo } from './logo.tsx'
import type { NavLink } from './site-header.tsx'

type Props = {
  home: { href: string; label: string }
  about: string
  columns: readonly { title: string; links: readonly (NavLink | string)[] }[]
  fine: readonly ComponentChildren[]
}

/** Only what exists: a link to a page, or a plain line. */
export function SiteFooter({ home, about, columns, fine }: Props) {
  return (
    <footer class="site-footer">
      <div class="wrap">
        <div class="cols">
          <div>
            <Logo href={home.href} home={home.label} />
            <p>{about}</p>
          </div>
          {columns.map(({ title, links }) => (
            <div key={title}>
              <h2>{title}</h2>
              <ul>
                {links.map(link =>
                  typeof link === 'string' ? (
                    <li key={link}>{link}</li>
                  ) : (
                    <li key={link.href}>
                      <a href={link.href}>{link.label}</a>
                    </li>
                  ),
                )}
              </ul>
            </div>
          ))}
        </div>
        <div class="fine">
          {fine.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </div>
      </div>
    </footer>
  )
}
