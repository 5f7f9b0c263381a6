import { Hono } from 'hono'
import * as z from 'zod'
import { hurryTime } from '#core/reports/operations/hurry-time.ts'
import type { Deps } from '#core/deps.ts'
import type { DemoClock } from '#platform/clock.ts'
import { emptyForm, parseForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv, visitOf as makeVisitOf } from '#web/session.ts'
import { ClockPage } from './page.tsx'

type Needs = { deps: Deps; clock: DemoClock; visitOf: ReturnType<typeof makeVisitOf> }

const travelForm = z.object({
  hours: z.coerce
    .number('Tulis jumlah jam sebagai angka.')
    .int()
    .min(1, 'Paling sedikit 1 jam.')
    .max(8784, 'Paling jauh satu tahun.'),
})

const HOUR_MS = 3_600_000

/** Time travel for demonstrations: only forward, because history would otherwise run backwards. */
export function clockController({ deps, clock, visitOf }: Needs) {
  const app = new Hono<SessionEnv>()
  app.get(routes.dev.clock.pattern, c => {
    c.header('Cache-Control', 'no-store')
    return render(c, <ClockPage visit={visitOf(c)} now={clock.now()} offsetMs={clock.offsetMs()} form={emptyForm} />)
  })
  app.post(routes.dev.clock.pattern, async c => {
    const { fields } = await readBody(c)
    const submitted = parseForm(travelForm, fields, { unreadable: 'Tulis jumlah jam sebagai angka.' })
    if (!submitted.ok) {
      const page = <ClockPage visit={visitOf(c)} now={clock.now()} offsetMs={clock.offsetMs()} form={submitted.form} />
      return render(c, page, 422)
    }
    await clock.advance(submitted.value.hours * HOUR_MS)
    await hurryTime(deps)
    return c.redirect(routes.dev.clock.href({}), 303)
  })
  return app
}
