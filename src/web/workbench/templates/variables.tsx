import { FILLED } from '#core/categories/rules/template.ts'
import { variableWords } from './form.ts'

/** What may stand in braces. */
export const Variables = ({ gaps }: { gaps: readonly string[] }) => (
  <aside class="panel flow" aria-labelledby="variabel">
    <h2 id="variabel">Variabel</h2>
    <p class="small">Diisi sistem dari laporan. Bila laporan tidak menyebutnya, petugas yang mengisi.</p>
    <dl class="variables">
      {FILLED.filter(name => name !== 'nomor').map(name => (
        <div key={name}>
          <dt>
            <code>{`{${name}}`}</code>
          </dt>
          <dd>{variableWords[name]}</dd>
        </div>
      ))}
    </dl>
    <details>
      <summary class="small">Diisi petugas tiap kali ({gaps.length})</summary>
      <p class="variables">
        {gaps.map(name => (
          <>
            <code key={name}>{`{${name}}`}</code>{' '}
          </>
        ))}
      </p>
    </details>
  </aside>
)
