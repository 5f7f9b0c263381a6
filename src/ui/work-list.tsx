import { ClockChip, type ClockLevel } from './clock.tsx'
import { Icon, type IconName } from './icon.tsx'
import { StatusDot, type StatusProps } from './status.tsx'

export type WorkRow = {
  /** Its tracking number as machines know it */
  id: string
  href: string
  title: string
  excerpt?: string | undefined
  status: StatusProps
  /** `about`: which clock it is, "Tindak lanjut"; `whose`: said instead where there is no room for that */
  clock?: { level: ClockLevel; words: string; about?: string; whose?: string } | undefined
  at: Date
  when: string
  weight?: { rank: 'light' | 'medium' | 'heavy'; words: string } | undefined
  /** Locks, masks, paper clips: each with its words */
  marks?: readonly { icon: IconName; words: string; count?: number }[]
  tags?: readonly string[]
  /** The agency's own, set by its officers */
  labels?: readonly string[]
  /** Who looks after it */
  handler?: { name: string; isYou?: boolean } | undefined
  /** Why it calls for this reader: "Anda disebut" */
  isNew?: string | undefined
  /** Who has it, and where it happened, at the end of the line */
  agency?: string | undefined
  place?: string | undefined
  /** Its tracking number, never broken over two lines */
  number?: string
  /** Two who each say that it is the other's */
  between?: readonly [string, string] | undefined
  /** What its queue says of it besides, in a few words each */
  facts?: readonly string[]
  /** The way straight to what its queue is for; the key presses it on the report that the row opens */
  act?: { href: string; words: string; icon: IconName; key: string } | undefined
}

export type Density = 'comfortable' | 'dense'

type Props = {
  rows: readonly WorkRow[]
  density?: Density
  /** Of the boxes with which rows are chosen; without it there are none */
  pick?: string
  /** The frame of the page in which a row opens; without it, on a page of its own */
  opensIn?: string
}

/** An officer's list: one report, two or three lines, the clock in words; dense, one line. */
export function WorkList({ rows, density = 'comfortable', pick, opensIn }: Props) {
  const Content = density === 'dense' ? Dense : Comfortable
  return (
    <ol class={density === 'dense' ? 'rows dense' : 'rows'}>
      {rows.map(row => (
        <li key={row.id} data-row={row.id} class={classOf(row, pick)}>
          {pick && (
            <label class="pick">
              <input type="checkbox" name={pick} value={row.id} />
              <span class="sr">Pilih {row.number ?? row.id}</span>
            </label>
          )}
          <a href={row.href} data-turbo-frame={opensIn}>
            <Content {...row} />
          </a>
          {row.act && (
            <a class="button small act" href={row.act.href}>
              <Icon name={row.act.icon} />
              {row.act.words}
              <span class="sr"> {row.title}</span>
              <kbd aria-hidden="true">{row.act.key.toUpperCase()}</kbd>
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

function classOf({ clock }: WorkRow, pick: string | undefined): string | undefined {
  const level = clock?.level === 'late' || clock?.level === 'near' ? clock.level : undefined
  return [pick ? undefined : 'plain', level].filter(Boolean).join(' ') || undefined
}

function Comfortable(row: WorkRow) {
  const { title, excerpt, status, clock, weight, tags = [], place, agency, number } = row
  return (
    <>
      <span class="top">
        <StatusDot {...status} />
        <b>{title}</b>
        <span class="end">
          <Mentioned {...row} />
          <Handler {...row} />
          <When {...row} />
        </span>
      </span>
      {excerpt && <span class="ex">{excerpt}</span>}
      <Matter {...row} />
      <span class="bot">
        {clock && <ClockChip level={clock.level} words={[clock.about, clock.words].filter(Boolean).join(': ')} />}
        {weight && <Weight {...weight} isNamed />}
        {tags.map(tag => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
        <Labels {...row} />
        <Marks {...row} />
        <span class="wh">
          {/* A point ends a line and never begins one. */}
          {[agency, place].filter(Boolean).join('\u00a0· ')}
          {(agency || place) && number && '\u00a0· '}
          {number && <span class="nomor">{number}</span>}
        </span>
      </span>
    </>
  )
}

/** What is at issue: between whom, how often, since when. */
const Matter = ({ between, facts = [] }: WorkRow) => (
  <>
    {between && (
      <span class="between">
        <b>{between[0]}</b>
        <Icon name="swap" label="atau" />
        <b>{between[1]}</b>
      </span>
    )}
    {facts.length > 0 && <span class="facts">{facts.join(' · ')}</span>}
  </>
)

/** One line of 34 px: what is due and what it is about. The rest is read aloud, and read when it is opened. */
function Dense(row: WorkRow) {
  const { title, status, clock, weight } = row
  return (
    <>
      <StatusDot {...status} />
      <span class="p">{weight && <Weight {...weight} />}</span>
      <b>{title}</b>
      <span class="also">
        <Mentioned {...row} />
        <Labels {...row} />
        <Marks {...row} />
        <Handler {...row} />
      </span>
      <span class="due">{clock && <ShortClock {...clock} />}</span>
      <When {...row} />
    </>
  )
}

const When = ({ at, when }: WorkRow) => <time dateTime={at.toISOString()}>{when}</time>

const Weight = ({ rank, words, isNamed }: { rank: 'light' | 'medium' | 'heavy'; words: string; isNamed?: boolean }) => (
  <span class="prio" data-prio={PRIORITIES[rank]}>
    <Icon name={`p${PRIORITIES[rank]}`} {...(isNamed ? {} : { label: words })} />
    {isNamed && words}
  </span>
)
const PRIORITIES = { light: 1, medium: 2, heavy: 3 } as const

const Marks = ({ marks = [] }: WorkRow) =>
  marks.map(({ icon, words, count }) => (
    <span key={words} class="mark">
      <Icon name={icon} label={count === undefined ? words : `${count} ${words.toLowerCase()}`} />
      {count !== undefined && <span aria-hidden="true">{count}</span>}
    </span>
  ))

const Labels = ({ labels = [] }: WorkRow) =>
  labels.map(label => (
    <span key={label} class="tag label">
      {label}
    </span>
  ))

const Mentioned = ({ isNew }: WorkRow) => isNew && <span class="new">{isNew}</span>

/** A person as a circle with their letters; the name is read aloud and shown on pointing. */
const Handler = ({ handler }: WorkRow) =>
  handler && (
    <span class={handler.isYou ? 'avatar mini you' : 'avatar mini'} title={handler.name}>
      <span aria-hidden="true">{lettersOf(handler.name)}</span>
      <span class="sr">{handler.isYou ? 'Anda yang menangani' : `${handler.name} yang menangani`}</span>
    </span>
  )

const lettersOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word.charAt(0).toUpperCase())
    .join('')

/** How it stands and not what else is known of it; "hk" for hari kerja stands here and nowhere else. */
function ShortClock({ level, words, whose }: { level: ClockLevel; words: string; whose?: string }) {
  const [before, after] = [whose, words.split(', ')[0]].filter(Boolean).join(': ').split(' hari kerja')
  return (
    <ClockChip
      level={level}
      words={
        after === undefined ? (
          before
        ) : (
          <>
            {before} <abbr title="hari kerja">hk</abbr>
            {after}
          </>
        )
      }
    />
  )
}
