import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** How a clock stands: within, near its limit (80 % used), late, or standing still. */
export type ClockLevel = 'within' | 'near' | 'late' | 'paused'

const SIGNS: Record<ClockLevel, { sla: string; icon: IconName }> = {
  within: { sla: 'aman', icon: 'clock' },
  near: { sla: 'dekat', icon: 'clock' },
  late: { sla: 'lewat', icon: 'alert' },
  paused: { sla: 'jeda', icon: 'pause' },
}

/** A clock in words: "sisa 2 hari kerja", "terlambat 3 hari kerja". A link when it can explain itself. */
export function ClockChip({
  level,
  words,
  href,
}: {
  level: ClockLevel
  words: ComponentChildren
  href?: string | undefined
}) {
  const { sla, icon } = SIGNS[level]
  const content = (
    <>
      <Icon name={icon} />
      {words}
    </>
  )
  return href ? (
    <a class="sla" data-sla={sla} href={href}>
      {content}
    </a>
  ) : (
    <span class="sla" data-sla={sla}>
      {content}
    </span>
  )
}

export type ClockLine = {
  /** "Tindak lanjut" */
  name: string
  level: ClockLevel | 'met' | 'missed'
  used: number
  limit: number
  /** "7 dari 14" */
  count: string
  /** "Berjalan, sisa 4 hari kerja" */
  words: string
  href?: string | undefined
}

const COLOURS: Record<ClockLine['level'], string> = {
  within: 'proses',
  near: 'proses',
  late: 'belum',
  missed: 'belum',
  paused: 'tunda',
  met: 'selesai',
}

/** The clocks of a report, one under the other, each with its rule. */
export function ClockLines({ lines }: { lines: readonly ClockLine[] }) {
  return (
    <ul class="clock-lines">
      {lines.map(({ name, level, used, limit, count, words, href }) => (
        <li key={name}>
          <p class="row spread">
            <b>{href ? <a href={href}>{name}</a> : name}</b>
            <span class="num">{count}</span>
          </p>
          <Meter part={used / limit} tone={COLOURS[level]} />
          <small>{words}</small>
        </li>
      ))}
    </ul>
  )
}

/** A bar drawn as an image, because our pages carry no style attributes. The words beside it say the same. */
export function Meter({ part, tone }: { part: number; tone: string }) {
  const width = `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`
  return (
    <svg class="meter" data-tone={tone} width="100%" height="5" aria-hidden="true">
      <rect class="track" width="100%" height="5" rx="2.5" />
      <rect width={width} height="5" rx="2.5" />
    </svg>
  )
}
