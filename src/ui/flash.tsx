import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './tone.ts'

export type FlashProps = {
  tone?: Tone
  icon?: IconName
  title?: string
  role?: 'status' | 'alert'
  children?: ComponentChildren
}

const ICONS: Record<Tone, IconName> = {
  belum: 'alert',
  proses: 'alert',
  selesai: 'selesai',
  arsip: 'info',
  tunda: 'info',
}

/** One thing worth knowing, said where it is needed: what happened and what comes next. */
export function Flash({ tone = 'tunda', icon, title, role, children }: FlashProps) {
  return (
    <div class="flash" data-tone={tone} role={role}>
      <Icon name={icon ?? ICONS[tone]} />
      <div>
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  )
}
