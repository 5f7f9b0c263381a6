import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './tone.ts'

export type StatusProps = {
  tone: Tone
  /** "Sedang diproses", in the reader's words */
  words: string
  /** What comes next: "selesai otomatis dalam 4 hari kerja" */
  next?: string | undefined
  /** When the tone's own icon would say too little: `pause`, `sms`, `mask` */
  icon?: IconName | undefined
  /** The status as machines know it: only once, on the report's own page. */
  status?: string | undefined
}

/** The state of a report: a colour, an icon of its own shape, and words. Never a button. */
export function Status({ tone, words, next, icon, status }: StatusProps) {
  return (
    <span class="status" data-tone={tone} data-status={status}>
      <Icon name={icon ?? toneIcon(tone)} />
      <span>
        {words}
        {next && <span class="next"> · {next}</span>}
      </span>
    </span>
  )
}

/** The same as a single sign, for dense lists; the words are read aloud. */
export function StatusDot({ tone, words, icon }: StatusProps) {
  return (
    <span class="status-dot" data-tone={tone}>
      <Icon name={icon ?? toneIcon(tone)} label={words} />
    </span>
  )
}

const toneIcon = (tone: Tone): IconName => (tone === 'tunda' ? 'pause' : tone)
