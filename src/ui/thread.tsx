import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type Photo = {
  href: string
  /** The same picture, small enough for a list */
  small?: string
  alt: string
  caption?: string | undefined
  width?: number
  height?: number
}
/** Without an address, it is named but cannot be opened. */
export type FileLink = { href?: string | undefined; name: string; note?: string | undefined }

/** Who reads it, where not everybody on the page reads the same. */
export type Audience = { name: string; icon: IconName; words: string }

export type Message = {
  kind: 'message'
  id: string
  from: 'pelapor' | 'instansi'
  /** "Pelapor", "Dinas PUPR Kabupaten Tirtaharja" */
  name: string
  /** Two letters for an agency's bubble */
  initials?: string | undefined
  /** "anonim" */
  note?: string | undefined
  audience?: Audience | undefined
  /** "Jawaban awal", "Tindak lanjut" */
  step?: string | undefined
  at: Date
  when: string
  body: string
  photos?: readonly Photo[]
  files?: readonly FileLink[]
  /** Anything below the text, such as a button for officers */
  extra?: ComponentChildren
}

/** A single line of the system: who did what, and when. */
export type Line = { kind: 'line'; id: string; icon: IconName; words: ComponentChildren; at?: Date; when?: string }

/** All that was said and done on a report, oldest first. */
export function Thread({ items }: { items: readonly (Message | Line)[] }) {
  return (
    <ol class="thread">
      {items.map(item =>
        item.kind === 'message' ? <Said key={item.id} {...item} /> : <Done key={item.id} {...item} />,
      )}
    </ol>
  )
}

function Said({ id, from, name, initials, note, step, audience, at, when, body, ...more }: Message) {
  const { photos = [], files = [], extra } = more
  return (
    <li data-from={from} data-audience={audience?.name} id={id}>
      <span class={from === 'instansi' ? 'avatar agency' : 'avatar'} aria-hidden="true">
        {from === 'instansi' && initials ? initials : <Icon name={from === 'instansi' ? 'agency' : 'user'} />}
      </span>
      <div class="message">
        <header>
          <b>{name}</b>
          {step && <span class="step">{step}</span>}
          {note && <span class="muted">{note}</span>}
          {audience && (
            <span class="audience">
              <Icon name={audience.icon} />
              {audience.words}
            </span>
          )}
          <time dateTime={at.toISOString()}>{when}</time>
        </header>
        <Paragraphs text={body} />
        <Photos photos={photos} />
        <Files files={files} />
        {extra}
      </div>
    </li>
  )
}

const Done = ({ id, icon, words, at, when }: Line) => (
  <li class="event" id={id}>
    <span class="dot">
      <Icon name={icon} />
    </span>
    <p>
      {words}
      {at && when && (
        <>
          {' '}
          <time dateTime={at.toISOString()}>{when}</time>
        </>
      )}
    </p>
  </li>
)

/** Plain text as people typed it: an empty line makes a paragraph, a single break stays a break. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/(?:\r?\n){2,}/)
      .filter(paragraph => paragraph.trim())
      .map((paragraph, index) => (
        <p key={index} class="written" dir="auto">
          {paragraph.trim()}
        </p>
      ))}
  </>
)

/** Pictures open in full; each says what it shows, or at least whose it is. */
export const Photos = ({ photos }: { photos: readonly Photo[] }) =>
  photos.length === 0 ? null : (
    <div class="photos">
      {photos.map(({ href, small = href, alt, caption, width = 400, height = 300 }) => (
        <figure key={href}>
          <a href={href}>
            <img src={small} alt={alt} width={width} height={height} loading="lazy" />
          </a>
          {caption && <figcaption>{caption}</figcaption>}
        </figure>
      ))}
    </div>
  )

export const Files = ({ files }: { files: readonly FileLink[] }) =>
  files.length === 0 ? null : (
    <ul class="file-links">
      {files.map(({ href, name, note }) => (
        <li key={name}>
          <Icon name="clip" />
          {href ? <a href={href}>{name}</a> : <span>{name}</span>}
          {note && <small class="muted">{note}</small>}
        </li>
      ))}
    </ul>
  )
