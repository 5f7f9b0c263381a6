import type { ComponentChildren } from 'preact'

export type Station = {
  name: string
  /** Past: its date. Present: its limit. Future: what will happen. */
  words: ComponentChildren
  state?: 'done' | 'current' | 'ahead'
}

/** The five stations every report passes, the same on the home page, the receipt and the report. */
export function Rail({ stations }: { stations: readonly Station[] }) {
  return (
    <div class="rail-box">
      <ol class="rail">
        {stations.map(({ name, words: sentence, state }) => (
          <li
            key={name}
            class={state === 'done' ? 'done' : undefined}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <b>{name}</b>
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
