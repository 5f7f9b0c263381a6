import type { ComponentChildren } from 'preact'
import { useLanguage } from './language.ts'

export type Block =
  | string
  | { readonly list: readonly string[] }
  | { readonly steps: readonly string[] }
  | { readonly links: readonly { href: string; label: string }[] }

export type Section = { readonly id: string; readonly title: string; readonly body: readonly Block[] }

const words = { id: 'Di halaman ini', en: 'On this page' }

/** A page that is read: sections under headings that can be linked to. */
export function Prose({ sections, children }: { sections: readonly Section[]; children?: ComponentChildren }) {
  return (
    <div class="prose">
      {sections.map(({ id, title, body }) => (
        <section key={id} id={id}>
          <h2>{title}</h2>
          <Blocks blocks={body} />
        </section>
      ))}
      {children}
    </div>
  )
}

export function Contents({ sections }: { sections: readonly Section[] }) {
  return (
    <nav class="toc panel soft" aria-labelledby="daftar-isi">
      <h2 id="daftar-isi">{words[useLanguage()]}</h2>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Questions with their answers folded away; the browser's own search opens them. */
export function Questions({ sections }: { sections: readonly Section[] }) {
  return (
    <div class="faq">
      {sections.map(({ id, title, body }) => (
        <details key={id} id={id}>
          <summary>{title}</summary>
          <div class="answer">
            <Blocks blocks={body} />
          </div>
        </details>
      ))}
    </div>
  )
}

export const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, index) => (
      <One key={index} block={block} />
    ))}
  </>
)

function One({ block }: { block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>
  if ('list' in block) return <ul>{lines(block.list)}</ul>
  if ('steps' in block) return <ol>{lines(block.steps)}</ol>
  return (
    <ul class="link-list">
      {block.links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

const lines = (texts: readonly string[]) => texts.map(text => <li key={text}>{text}</li>)
