import type { Context } from 'hono'
import { Hono } from 'hono'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { HomePage, type HomeProps } from './page.tsx'

type Needs = {
  visitOf: (c: Context) => Visit | Promise<Visit>
  /** The figures, the latest reports and the limits, in the reader's language. */
  findHome: (visit: Visit) => Promise<Omit<HomeProps, 'visit'>>
}

export function homeController({ visitOf, findHome }: Needs) {
  const app = new Hono()
  for (const pattern of routes.home.patterns) {
    app.get(pattern, async c => {
      const visit = await visitOf(c)
      return render(c, <HomePage visit={visit} {...await findHome(visit)} />)
    })
  }
  return app
}
