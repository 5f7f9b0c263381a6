import type { Language } from '#ui/language.ts'

const text = {
  id: { title: 'Tulisan Anda', why: 'Ini belum terkirim dan tidak kami simpan. Salin dahulu, lalu kirim lagi.' },
  en: { title: 'What you wrote', why: 'This was not sent, and we do not keep it. Copy it first, then send it again.' },
}

/** What was written for a form that cannot be taken, to be copied. */
export const KeptWords = ({ texts, language }: { texts: readonly string[]; language: Language }) =>
  texts.length === 0 ? null : (
    <section class="panel flow" aria-labelledby="tulisan-anda">
      <h2 id="tulisan-anda">{text[language].title}</h2>
      <p>{text[language].why}</p>
      {texts.map((one, place) => (
        <div key={place} class="field">
          <textarea readOnly rows={6} aria-labelledby="tulisan-anda" value={one} />
        </div>
      ))}
    </section>
  )
