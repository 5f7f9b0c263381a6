import { Icon } from './icon.tsx'
import { useLanguage } from './language.ts'

/** What a day did for a clock. */
export type DayKind = 'outside' | 'start' | 'counted' | 'weekend' | 'holiday' | 'paused'

export type ClockDay = {
  /** YYYY-MM-DD */
  on: string
  kind: DayKind
  /** The how-manieth counted day */
  count?: number | undefined
  /** Why it was skipped: "Hari Raya Natal", "Menunggu jawaban pelapor" */
  reason?: string | undefined
  isFuture?: boolean
  isToday?: boolean
  isDue?: boolean
}

export type ClockMonth = { name: string; days: readonly ClockDay[] }

const words = {
  id: {
    week: ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'],
    start: 'mulai',
    day: 'hari ',
    nth: (count: number) => `ke-${count}`,
    weekend: 'akhir pekan',
    holiday: 'libur',
    paused: 'jam berhenti',
    today: 'hari ini',
    due: 'tenggat',
    key: {
      counted: 'Dihitung',
      future: 'Akan dihitung',
      weekend: 'Akhir pekan',
      holiday: 'Hari libur dan cuti bersama',
      paused: 'Jam berhenti',
    },
  },
  en: {
    week: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    start: 'start',
    day: 'day ',
    nth: (count: number) => `${count}`,
    weekend: 'weekend',
    holiday: 'holiday',
    paused: 'clock paused',
    today: 'today',
    due: 'due',
    key: {
      counted: 'Counted',
      future: 'Will be counted',
      weekend: 'Weekend',
      holiday: 'Public holiday or joint leave',
      paused: 'Clock paused',
    },
  },
}

/** The days a clock counted and those it skipped. The list beside it on the page says the same in words. */
export function ClockCalendar({ months }: { months: readonly ClockMonth[] }) {
  const said = words[useLanguage()]
  return (
    <>
      <div class="cals">
        {months.map(month => (
          <Month key={month.name} {...month} />
        ))}
      </div>
      <ul class="calkey" aria-hidden="true">
        <li>
          <i class="hitung" />
          {said.key.counted}
        </li>
        <li>
          <i class="hitung future" />
          {said.key.future}
        </li>
        <li>
          <i class="pekan" />
          {said.key.weekend}
        </li>
        <li>
          <i class="libur" />
          {said.key.holiday}
        </li>
        <li>
          <i class="jeda">
            <Icon name="pause" />
          </i>
          {said.key.paused}
        </li>
      </ul>
    </>
  )
}

function Month({ name, days }: ClockMonth) {
  const said = words[useLanguage()]
  return (
    <table class="cal">
      <caption>{name}</caption>
      <thead>
        <tr>
          {said.week.map(day => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (day ? <Day key={day.on} {...day} /> : <Nothing key={column} />))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Nothing = () => <td class="no" aria-hidden="true"></td>

const CLASSES: Record<DayKind, string> = {
  outside: 'out',
  start: 'mulai',
  counted: 'hitung',
  weekend: 'pekan',
  holiday: 'libur',
  paused: 'jeda',
}

function Day({ on, kind, count, reason, isFuture, isToday, isDue }: ClockDay) {
  const said = words[useLanguage()]
  const classes = [CLASSES[kind], isFuture && 'future', isToday && 'today', isDue && 'due'].filter(Boolean).join(' ')
  return (
    <td class={classes} title={reason}>
      <span class="dt">{Number(on.slice(8))}</span>
      <span class="wd">
        {kind === 'start' && said.start}
        {kind === 'counted' && count !== undefined && (
          <>
            <span class="sr">{said.day}</span>
            {said.nth(count)}
          </>
        )}
        {kind === 'weekend' && <span class="sr">{said.weekend}</span>}
        {kind === 'holiday' && said.holiday}
        {kind === 'paused' && <Icon name="pause" label={said.paused} />}
      </span>
      {isDue ? <span class="flagd">{said.due}</span> : isToday && <span class="flagd">{said.today}</span>}
    </td>
  )
}

/** Weeks begin on Monday; empty places before the first day of the month and after its last. */
function weeksOf(days: readonly ClockDay[]): readonly (readonly (ClockDay | undefined)[])[] {
  const first = days[0]
  const before = first ? (new Date(`${first.on}T00:00:00Z`).getUTCDay() + 6) % 7 : 0
  const places = [...Array<undefined>(before).fill(undefined), ...days]
  while (places.length % 7 !== 0) places.push(undefined)
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7))
}
