import type { Context } from 'hono'
import { render } from '#ui/page.tsx'
import { typedInto } from '#web/typed.ts'
import { inLanguage, languageOf } from '#web/routes.ts'
import { ErrorPage } from './page.tsx'
import type { ErrorStatus } from './text.ts'

type Extra = { retryAfter?: number; reference?: string }

/** Twelve digits where a report's number stands, whether anybody was given it or not. */
const REPORT_PATH = /^(?:\/en)?\/laporan\/(\d{4}-?\d{4}-?\d{4})(?:\/|$)/

const WORK_PATH = /^\/petugas\/laporan\/(\d{4}-?\d{4}-?\d{4})(?:\/|$)/

/**
 * The page for a status, in the language of the address. All that it takes from the address is a report's number, for the
 * form that asks for its access code: unknown and secret look alike. Whoever sent a form there, because their report is no longer
 * open in this browser, reads their own words again.
 */
export async function respondWithError(
  c: Context,
  status: ErrorStatus,
  { retryAfter, reference }: Extra = {},
): Promise<Response> {
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  c.header('Cache-Control', 'no-store')
  const language = languageOf(c.req.path)
  const address = inLanguage('/', language)
  const asked = REPORT_PATH.exec(c.req.path)?.[1]
  const texts = asked && status === 404 ? await typedInto(c) : []
  const worked = WORK_PATH.exec(c.req.path)?.[1]
  return render(
    c,
    <ErrorPage {...{ status, language, address, retryAfter, reference, asked, worked, texts }} />,
    status,
  )
}
