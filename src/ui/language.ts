import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The languages the public pages speak. Officers' pages are Indonesian only. */
export type Language = 'id' | 'en'

export const languages = ['id', 'en'] as const satisfies readonly Language[]

/** The page says once which language it speaks; its parts ask. */
export const Speaking = createContext<Language>('id')

export const useLanguage = (): Language => useContext(Speaking)
