import { type Context, Hono } from 'hono'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { PrivacyPolicyPage } from './page.tsx'

type Needs = { visitOf: (c: Context) => Visit | Promise<Visit> }

export function privacyPolicyController({ visitOf }: Needs) {
  const app = new Hono()
  for (const pattern of routes.privacyPolicy.patterns) {
    app.get(pattern, async c => render(c, <PrivacyPolicyPage visit={await visitOf(c)} />))
  }
  return app
}
