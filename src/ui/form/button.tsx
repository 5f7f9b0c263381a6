import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon.tsx'

export type Look = 'primary' | 'plain' | 'quiet' | 'danger' | 'onbrand'
type Shape = {
  look?: Look | undefined
  size?: 'small' | 'large'
  isBlock?: boolean
  icon?: IconName
  /** The single key that presses it, where the page takes keys */
  hotkey?: string | undefined
  children: ComponentChildren
}

type Sent = {
  name?: string
  value?: string
  /** Where the form goes by this button, if not where it goes by the others */
  action?: string
}

/** One primary per view; the words begin with the verb. Danger is outlined, and its words name what is lost. */
export function Button({ name, value, action, ...shape }: Shape & Sent) {
  return (
    <button class={classOf(shape)} name={name} value={value} formaction={action} {...keyOf(shape)}>
      <Words {...shape} />
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, ...shape }: Shape & { href: string }) {
  return (
    <a class={classOf(shape)} href={href} {...keyOf(shape)}>
      <Words {...shape} />
    </a>
  )
}

const Words = ({ icon, hotkey, children }: Shape) => (
  <>
    {icon && <Icon name={icon} />}
    {hotkey ? <span>{children}</span> : children}
    {hotkey && <kbd aria-hidden="true">{hotkey.toUpperCase()}</kbd>}
  </>
)

const keyOf = ({ hotkey }: Shape) => (hotkey ? { 'data-key': hotkey, 'aria-keyshortcuts': hotkey } : {})

const classOf = ({ look = 'plain', size, isBlock }: Shape): string =>
  ['button', look !== 'plain' && look, size, isBlock && 'block'].filter(Boolean).join(' ')
