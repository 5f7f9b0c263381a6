import { Prose } from '#ui/prose.tsx'
import type { Visit } from '#web/visit.ts'
import { ReadingPage } from '../reading-page.tsx'
import { text } from './text.ts'

export function TermsPage({ visit }: { visit: Visit }) {
  const { title, lead, sections } = text[visit.language]
  return (
    <ReadingPage {...{ visit, title, lead, sections }}>
      <Prose sections={sections} />
    </ReadingPage>
  )
}
