import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type Tick = {
  words: ComponentChildren
  /** What is not simply so: something to know, to look at, or that stands against it */
  icon?: IconName | undefined
}

/** A few short sentences, each with a sign before it: a tick for what is so. */
export const Ticks = ({ items }: { items: readonly (string | Tick)[] }) => (
  <ul class="ticks">
    {items.map((item, place) => {
      const { words, icon }: Tick = typeof item === 'string' ? { words: item } : item
      return (
        <li key={place} class={icon ? undefined : 'ok'}>
          <Icon name={icon ?? 'check'} />
          <span>{words}</span>
        </li>
      )
    })}
  </ul>
)
