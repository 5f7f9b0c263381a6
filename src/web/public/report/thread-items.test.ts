import { expect, test } from 'vitest'
import { shownIn } from '#web/dev/pages/fixtures-shown.ts'
import type { Language } from '#ui/language.ts'
import { threadItems } from './thread-items.tsx'

/** What stands at a photo and at a document that no officer has released yet. */
function notesIn(isAnonymous: boolean, language: Language): readonly (string | undefined)[] {
  const { report } = shownIn('forwarded', { isAnonymous })
  const attachments = report.attachments.map(file => ({ ...file, state: 'held' as const }))
  const items = threadItems({ report: { ...report, attachments }, name: null, isOwn: true }, language)
  return items.flatMap(item =>
    item.kind === 'message'
      ? [...(item.photos ?? []).map(({ caption }) => caption), ...(item.files ?? []).map(({ note }) => note)]
      : [],
  )
}

test('files of an anonymous report that nobody has released are closed to others', () => {
  expect(notesIn(true, 'id')).toEqual(['belum dibuka bagi orang lain', '1,2 MB · belum dibuka bagi orang lain'])
})

test.each([
  ['id', 'belum terbit'],
  ['en', 'not published yet'],
] as const)('those of another report its agency reads already; they are only not published: %s', (language, said) => {
  const [photo, document] = notesIn(false, language)
  expect(photo).toBe(said)
  expect(document?.split(' · ')[1]).toBe(said)
})
