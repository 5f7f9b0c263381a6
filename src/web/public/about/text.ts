import type { Language } from '#ui/language.ts'
import { english } from './text.en.ts'
import { indonesian } from './text.id.ts'

export const text = { id: indonesian, en: english } satisfies Record<Language, typeof indonesian>
