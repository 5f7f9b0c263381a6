import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon.tsx'

export type Look = 'primary' | 'plain' | 'quiet' | 'danger' | 'onbrand'
type Shape = { look?: Look; size?: 'small' | 'large'; isBlock?: boolean; icon?: IconName; children: ComponentChildren }

/** One primary per view; the words begin with the verb. Danger is outlined, and its words name what is lost. */
export function Button({ name, value, ...shape }: Shape & { name?: string; value?: string }) {
  return (
    <button class={classOf(shape)} name={name} value={value}>
      {shape.icon && <Icon name={shape.icon} />}
      {shape.children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, ...shape }: Shape & { href: string }) {
  return (
    <a class={classOf(shape)} href={href}>
      {shape.icon && <Icon name={shape.icon} />}
      {shape.children}
    </a>
  )
}

const classOf = ({ look = 'plain', size, isBlock }: Shape): string =>
  ['button', look !== 'plain' && look, size, isBlock && 'block'].filter(Boolean).join(' ')
