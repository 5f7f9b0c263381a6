import type { ClockDay } from './clock-calendar.tsx'

export type SkippedDay = { when: string; why: string; kind: ClockDay['kind'] }

/** The days that did not count, each with its reason: what people ask about first. */
export function SkippedDays({ days }: { days: readonly SkippedDay[] }) {
  return (
    <ul class="skips">
      {days.map(({ when, why, kind }) => (
        <li key={when} class={kind === 'paused' ? 'jeda' : kind === 'holiday' ? 'libur' : undefined}>
          <b>{when}</b>
          <span>{why}</span>
        </li>
      ))}
    </ul>
  )
}

/** The sum: how many counted, the limit, the pauses, and the day on which it falls due. */
export function ClockSum({
  label,
  due,
  zone,
  parts,
}: {
  label: string
  due: string
  zone: string
  parts: readonly { number: string; words: string }[]
}) {
  return (
    <div class="sum-clock">
      <p class="answer">
        <span class="small">{label}</span>
        <b>{due}</b>
        <span>{zone}</span>
      </p>
      <ul class="formula">
        {parts.map(part => (
          <li key={part.words}>
            <b class="num">{part.number}</b>
            <span>{part.words}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
