import { number } from '#ui/format.ts'
import { QUEUE_NAMES } from '../words.ts'
import type { Update } from './seat.ts'
import { COUNT, LIST, turboStream } from './turbo-stream.tsx'

/** What a page is told, as Turbo reads it. */
export const updateText = (update: Update): string =>
  update.kind === 'list'
    ? turboStream('segarkan', LIST)
    : [...update.counts]
        .map(([queue, count]) => turboStream('update', COUNT(QUEUE_NAMES[queue]), number(count, 'id')))
        .join('')
