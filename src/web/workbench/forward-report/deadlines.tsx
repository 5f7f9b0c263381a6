import { longDay } from '#ui/format.ts'
import { refusalText } from '#web/refusal-text.ts'
import { inWords } from '#web/limits.ts'
import { STEP } from '../actions/action.ts'
import { clockWords } from '../words.ts'
import type { Preview } from './preview.ts'

/** The button that counts again and makes the copy anew; nothing here needs JavaScript. */
export const RECALCULATE = 'hitung'

/** Every deadline that the choice starts, or why it would not be taken. */
export const Deadlines = ({ preview: { agency, clocks, refusal, isHidden } }: { preview: Preview }) => (
  <div class="flow tight">
    <div id="tenggat" class="flow tight" data-recalculated>
      {clocks.length > 0 && (
        <ul class="deadline" aria-label="Tenggat yang akan berjalan">
          {clocks.map(({ kind, of, limit, dueOn, provisional }) => (
            <li key={`${kind}-${of}`}>
              <span>{of ? `Bagian ${of}` : clockWords[kind]}</span>
              <b>{longDay(dueOn, 'id')}</b>
              <small>
                {kind === 'supporting_part' ? 'sebelum tenggat utama' : inWords(limit, 'id')}
                {provisional && ', sementara'}
              </small>
            </li>
          ))}
        </ul>
      )}
      {clocks.length > 0 && <p class="hint">Menurut kalender kerja {agency}, bila diteruskan sekarang.</p>}
      {isHidden && (
        <p class="hint">Pilihan ini membuat laporan rahasia: tidak terbit, dan hanya dibaca yang menangani.</p>
      )}
      {refusal && (
        <p class="hint" role="status">
          {refusalText.id[refusal]}
        </p>
      )}
    </div>
    <button class="button small" name={STEP} value={RECALCULATE} formnovalidate>
      Hitung ulang tenggat
      <span class="sr"> dan salinan terbit</span>
    </button>
  </div>
)
