import { number } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'

type Props = {
  waiting: number
  inProgress: number
  finished: number
  words: Readonly<Record<'waiting' | 'inProgress' | 'finished', string>>
  language: Language
}

const PARTS = [
  ['waiting', 'belum'],
  ['inProgress', 'proses'],
  ['finished', 'selesai'],
] as const

/** How the reports stand, as one bar: red, amber, green, each with its name and share beneath. */
export function Shares({ words, language, ...counts }: Props) {
  const all = counts.waiting + counts.inProgress + counts.finished
  if (all === 0) return null
  const shares = PARTS.map(([name, tone], index) => ({
    name: words[name],
    tone,
    share: (counts[name] / all) * 100,
    before: (PARTS.slice(0, index).reduce((sum, [one]) => sum + counts[one], 0) / all) * 100,
  }))
  return (
    <div class="shares">
      <svg width="100%" height="18" aria-hidden="true">
        {shares.map(({ tone, share, before }) => (
          <rect key={tone} data-tone={tone} x={`${before.toFixed(2)}%`} width={`${share.toFixed(2)}%`} height="18" />
        ))}
      </svg>
      <ul>
        {shares.map(({ name, tone, share }) => (
          <li key={tone} data-tone={tone}>
            <Icon name={tone} />
            {name} <b>{number(share, language, 0)}%</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
