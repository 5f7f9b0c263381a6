import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The ids of what a page keeps up to date. */
export const COUNT = (queue: string): string => `jumlah-${queue}`
export const PRESENCE = 'kehadiran'
export const CHANGED = 'perubahan'
export const LIST = 'antrean'

/** `segarkan` is an action of our own (src/ui/workbench/list.ts): the page reads its rows again. */
type Action = 'update' | 'segarkan'

/** One change of a page, as Turbo reads it; what it holds is escaped by the renderer. */
export const turboStream = (action: Action, target: string, content: ComponentChildren = null): string =>
  `<turbo-stream action="${action}" target="${target}"><template>${renderToString(<>{content}</>)}</template></turbo-stream>`
