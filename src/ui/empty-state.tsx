import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** What this is, why it is empty, and what comes next. */
export function EmptyState({
  icon = 'inbox',
  title,
  children,
}: {
  icon?: IconName
  title: string
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <Icon name={icon} class="art" />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
