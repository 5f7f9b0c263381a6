import { ButtonLink } from '#ui/form/button.tsx'
import { Blocks, Questions } from '#ui/prose.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { type ServiceLimits, promisesOf } from '#web/limits.ts'
import { ReadingPage } from '../reading-page.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; limits: ServiceLimits }

export function HelpPage({ visit, limits }: Props) {
  const { language } = visit
  const said = text[language]
  const chapters = said.chapters(promisesOf(limits, language))
  const sections = [...chapters.map(({ id, title }) => ({ id, title, body: [] })), said.accessibility]
  return (
    <ReadingPage visit={visit} title={said.title} lead={said.lead} here="help" sections={sections}>
      <div class="prose">
        {chapters.map(({ id, title, questions }) => (
          <section key={id} id={id}>
            <h2>{title}</h2>
            <Questions sections={questions} />
          </section>
        ))}
        <section id={said.accessibility.id}>
          <h2>{said.accessibility.title}</h2>
          <Blocks blocks={said.accessibility.body} />
        </section>
        <p class="row">
          <ButtonLink look="primary" href={routes.file.href({}, language)}>
            {said.file}
          </ButtonLink>
          <ButtonLink href={routes.track.href({}, language)}>{said.track}</ButtonLink>
        </p>
      </div>
    </ReadingPage>
  )
}
