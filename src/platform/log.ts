import pino from 'pino'

/**
 * What the program says of itself: ids, counts, times, errors. Never a name, a contact, a number of a report, or words of
 * one: whoever reads logs is not whoever may read reports.
 */
export type Log = pino.Logger

export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const settings: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    serializers: { err: describeError },
  }
  return destination ? pino(settings, destination) : pino(settings)
}

/** PostgreSQL puts values of the row into `detail` and `where`; of an error only what names no person is kept. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  return {
    type: error.name,
    message: error.message.replaceAll(/"[^"]{40,}"|\d{6,}/g, '…'),
    code,
    table,
    constraint,
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  }
}
