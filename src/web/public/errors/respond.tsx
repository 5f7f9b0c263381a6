import type { Context } from 'hono'
import { render } from '#ui/page.tsx'
import { inLanguage, languageOf } from '#web/routes.ts'
import { ErrorPage } from './page.tsx'
import type { ErrorStatus } from './text.ts'

type Extra = { retryAfter?: number; reference?: string }

/** The page for a status, in the language of the address. It never names what was asked for: unknown and secret look alike. */
export function respondWithError(c: Context, status: ErrorStatus, { retryAfter, reference }: Extra = {}): Response {
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  c.header('Cache-Control', 'no-store')
  const language = languageOf(c.req.path)
  const address = inLanguage('/', language)
  return render(c, <ErrorPage {...{ status, language, address, retryAfter, reference }} />, status)
}
