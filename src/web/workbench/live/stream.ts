/** A response that stays open and says one thing after another (server-sent events). */

export type Stream = {
  readonly response: Response
  /** Nothing happens when the other end is gone. */
  say(text: string): void
  end(): void
}

/** What the other end has not taken yet. Whoever lags so far behind begins anew, and then sees everything as it is. */
const MOST_WAITING_BYTES = 256 * 1024

const encoder = new TextEncoder()

/** @param left called once, however it ends */
export function openStream(left: () => void): Stream {
  let body: ReadableStreamDefaultController<Uint8Array> | null = null
  const close = () => {
    if (!body) return
    body = null
    left()
  }
  const stream = new ReadableStream<Uint8Array>(
    { start: controller => void (body = controller), cancel: close },
    { highWaterMark: MOST_WAITING_BYTES, size: chunk => chunk?.byteLength ?? 0 },
  )
  const end = () => {
    body?.close()
    close()
  }
  return {
    response: new Response(stream, { headers: HEADERS }),
    say(text) {
      body?.enqueue(encoder.encode(text))
      if (body && (body.desiredSize ?? 0) <= 0) end()
    },
    end,
  }
}

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'private, no-store, no-transform',
  'X-Accel-Buffering': 'no', // nginx would wait for more
}

/** One event; a line break within it begins another line of it. */
export const eventOf = (data: string, name?: string): string =>
  `${name ? `event: ${name}\n` : ''}${data
    .split('\n')
    .map(line => `data: ${line}`)
    .join('\n')}\n\n`

export const HEARTBEAT = ': ada\n\n'

/** How long a browser waits before it comes back; not all at once when the server was restarted. */
export const retryOf = (): string => `retry: ${1000 + Math.round(Math.random() * 2000)}\n\n`
