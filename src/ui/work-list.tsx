import { ClockChip, type ClockLevel } from './clock.tsx'
import { Icon, type IconName } from './icon.tsx'
import { StatusDot, type StatusProps } from './status.tsx'

export type WorkRow = {
  href: string
  title: string
  excerpt?: string | undefined
  status: StatusProps
  clock?: { level: ClockLevel; words: string } | undefined
  at: Date
  when: string
  /** Locks, masks, paper clips: each with its words */
  marks?: readonly { icon: IconName; words: string }[]
  tags?: readonly string[]
  /** Place or agency, at the end of the line */
  place?: string | undefined
  /** Its tracking number, never broken over two lines */
  number?: string
}

/** An officer's list: one report, two or three lines, the clock in words. */
export function WorkList({ rows }: { rows: readonly WorkRow[] }) {
  return (
    <ol class="rows">
      {rows.map(row => (
        <Line key={row.href} {...row} />
      ))}
    </ol>
  )
}

function Line({ href, title, excerpt, status, clock, at, when, marks = [], tags = [], place, number }: WorkRow) {
  return (
    <li class={clock?.level === 'late' || clock?.level === 'near' ? clock.level : undefined}>
      <a href={href}>
        <span class="top">
          <StatusDot {...status} />
          <b>{title}</b>
          <time dateTime={at.toISOString()}>{when}</time>
        </span>
        {excerpt && <span class="ex">{excerpt}</span>}
        <span class="bot">
          {clock && <ClockChip {...clock} />}
          {tags.map(tag => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
          {marks.map(({ icon, words }) => (
            <span key={words} class="mark">
              <Icon name={icon} label={words} />
            </span>
          ))}
          <span class="wh">
            {place}
            {place && number && ' · '}
            {number && <span class="nomor">{number}</span>}
          </span>
        </span>
      </a>
    </li>
  )
}
