import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'

type Props = { visit: WorkVisit; words: string; back: string }

/** Nothing was chosen that something could be done with. */
export const NothingPage = ({ visit, words, back }: Props) => (
  <WorkPage visit={visit} title="Belum ada yang dikerjakan" isRefused>
    <div class="workpage slim flow">
      <header class="workhead">
        <h1>Belum ada yang dikerjakan</h1>
      </header>
      <Flash tone="belum" role="alert">
        <p>{words}</p>
      </Flash>
      <ButtonLink href={back} icon="left">
        Kembali ke daftar
      </ButtonLink>
    </div>
  </WorkPage>
)
