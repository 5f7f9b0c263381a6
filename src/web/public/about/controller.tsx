import { type Context, Hono } from 'hono'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { ServiceLimits } from '#web/limits.ts'
import { AboutPage } from './page.tsx'

type Needs = { visitOf: (c: Context) => Visit | Promise<Visit>; limitsInForce: () => Promise<ServiceLimits> }

export function aboutController({ visitOf, limitsInForce }: Needs) {
  const app = new Hono()
  for (const pattern of routes.about.patterns) {
    app.get(pattern, async c => render(c, <AboutPage visit={await visitOf(c)} limits={await limitsInForce()} />))
  }
  return app
}
