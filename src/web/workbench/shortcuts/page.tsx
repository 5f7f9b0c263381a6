import { PostForm } from '#ui/form/post-form.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { KEYS, type Key, PLACES, type Place, shownKey } from '../keys.ts'
import type { WorkVisit } from '../needs.ts'

/** Every key and what it does; over another page, or by itself. */
export function ShortcutsPage({ visit }: { visit: WorkVisit }) {
  const isOn = visit.hasKeys !== false
  return (
    <WorkPage visit={visit} title="Pintasan papan ketik">
      <div class="workpage slim flow">
        <section id="pintasan" class="flow" aria-labelledby="judul-pintasan">
          <h1 id="judul-pintasan">Pintasan papan ketik</h1>
          <p class="muted">
            {isOn
              ? 'Satu huruf cukup, di luar isian. Setiap pintasan juga punya tombolnya.'
              : 'Pintasan satu huruf sedang dimatikan di peramban ini. Yang bertanda tetap bekerja.'}
          </p>
          <div class="keymap">
            {PLACE_NAMES.map(where => (
              <Keys key={where} where={where} isOn={isOn} />
            ))}
          </div>
          <PostForm action={routes.officers.shortcuts.href({})}>
            <input type="hidden" name="pintasan" value={isOn ? 'mati' : 'hidup'} />
            <button class="button">{isOn ? 'Matikan pintasan satu huruf' : 'Hidupkan pintasan satu huruf'}</button>
          </PostForm>
        </section>
      </div>
    </WorkPage>
  )
}

const PLACE_NAMES: readonly Place[] = ['everywhere', 'list', 'report', 'form']

const Keys = ({ where, isOn }: { where: Place; isOn: boolean }) => (
  <section>
    <h2>{PLACES[where]}</h2>
    <dl>
      {KEYS.filter(key => key.where === where).map(key => (
        <div key={key.key} class={isOn || key.isAlways ? undefined : 'off'}>
          <dt>
            <Shown shortcut={key} />
          </dt>
          <dd>
            {key.words}
            {key.isAlways && <span class="muted small"> (selalu)</span>}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)

/** "Ctrl Enter" are two keys, "1 sampai 9" two with a word between. */
const Shown = ({ shortcut }: { shortcut: Key }) => (
  <>
    {shownKey(shortcut)
      .split(' ')
      .map((part, place) => (
        <>
          {place > 0 && ' '}
          {/^[a-z]+$/.test(part) ? part : <kbd>{part}</kbd>}
        </>
      ))}
  </>
)
