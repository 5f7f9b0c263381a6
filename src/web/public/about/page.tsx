import { Blocks, Prose } from '#ui/prose.tsx'
import { type Row, Table } from '#ui/table.tsx'
import type { Language } from '#ui/language.ts'
import type { Visit } from '#web/visit.ts'
import { type ServiceLimits, inWords, promisesOf } from '#web/limits.ts'
import { ReadingPage } from '../reading-page.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; limits: ServiceLimits }

export function AboutPage({ visit, limits }: Props) {
  const { language } = visit
  const said = text[language]
  const promises = promisesOf(limits, language)
  const opening = said.opening(promises)
  const closing = said.closing(promises)
  const sections = [...opening, { ...said.limits, body: [] }, ...closing]
  return (
    <ReadingPage visit={visit} title={said.title} lead={said.lead} here="about" sections={sections}>
      <Prose sections={opening}>
        <section id={said.limits.id}>
          <h2>{said.limits.title}</h2>
          <LimitTable limits={limits} language={language} />
          <Blocks blocks={said.counting} />
        </section>
      </Prose>
      <Prose sections={closing} />
    </ReadingPage>
  )
}

const ORDER = ['verification', 'firstResponse', 'followUp', 'reply', 'window', 'completion', 'ombudsman'] as const

function LimitTable({ limits, language }: { limits: ServiceLimits; language: Language }) {
  const said = text[language]
  const rows = ORDER.flatMap((name): readonly Row[] => {
    if (name === 'followUp') return followUpRows(limits, language)
    const [clock, from] = said.limitRows[name]
    return [{ id: name, cells: { clock, limit: inWords(limits[name], language), from } }]
  })
  const columns = [
    { key: 'clock', label: said.clock },
    { key: 'limit', label: said.limit },
    { key: 'from', label: said.from },
  ]
  return <Table caption={said.limits.title} isCaptionHidden columns={columns} rows={rows} />
}

/** From the shortest limit to the longest; the database keeps them in an order of its own. */
function followUpRows({ followUp }: ServiceLimits, language: Language) {
  const said = text[language]
  const groups: Readonly<Record<string, string>> = said.groups
  const inOrder = Object.entries(followUp.limits).toSorted(([, one], [, other]) => one.value - other.value)
  return inOrder.map(([group, limit]) => ({
    id: group,
    cells: {
      clock: (
        <>
          {said.followUp} <small>{groups[group]}</small>
        </>
      ),
      limit: inWords(limit, language),
      from: said.followUpFrom,
    },
  }))
}
