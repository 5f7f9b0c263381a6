import type { ComponentChildren } from 'preact'
import { initialsOf } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'

type First = { name: string; words: ComponentChildren; isDone: boolean }

/** Two signatures: the first given, the second empty and dashed until another person gives it. */
export const Signs = ({ first, second }: { first: First; second: Omit<First, 'isDone'> }) => (
  <ol class="signs" aria-label="Dua tanda tangan">
    <Line {...first} isStep={!first.isDone} />
    <Line {...second} isDone={false} isStep={first.isDone} />
  </ol>
)

/** Who is no name has no initials. */
const PRONOUNS: readonly string[] = ['Anda', 'Orang lain']

const Line = ({ name, words, isDone, isStep }: First & { isStep: boolean }) => (
  <li class={isDone ? 'done' : undefined} aria-current={isStep ? 'step' : undefined}>
    <span class="avatar" aria-hidden="true">
      {PRONOUNS.includes(name) ? <Icon name="user" /> : initialsOf(name)}
    </span>
    <span>
      <b>{name}</b>
      <small>{words}</small>
    </span>
    {isDone ? <Icon name="sign" label="sudah ditandatangani" /> : <span class="tag">menunggu</span>}
  </li>
)
