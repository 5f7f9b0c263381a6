/** The site: every page mounted, every request guarded. */
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import { DEMO_SIGN_IN } from '#core/people/demo-accounts.ts'
import { GRANTED_ROLES } from '#core/people/identities-elsewhere/rules/enter-agency.ts'
import { pressureWith } from '#core/people/pressure/rules/pressure.ts'
import { assets } from '#platform/http/assets.ts'
import { cookiesFor } from '#platform/http/cookies.ts'
import { faults } from '#platform/http/fault.ts'
import { clientAddress, provenOrigin, readableAddress, securityHeaders } from '#platform/http/security.ts'
import { slashless } from '#platform/http/slashless.ts'
import { forgetUploads } from '#platform/http/upload.ts'
import { readProviders } from '#platform/oidc/providers-file.ts'
import { relyingParty } from '#platform/oidc/relying-party.ts'
import { missingMigrations } from '#platform/migrate.ts'
import { respondWithError } from '#web/public/errors/respond.tsx'
import { limitsOf } from '#web/limits.ts'
import { routes } from '#web/routes.ts'
import { type SessionEnv, knowViewer, visitOf } from '#web/session.ts'
import type { Hub } from '#web/workbench/live/hub.ts'
import { isMissingForOfficer, respondMissing } from '#web/workbench/missing.tsx'
import type { Ground } from './ground.ts'
import { mountAccount } from './app-account.ts'
import { mountDevelopment } from './app-development.ts'
import { mountOfficers } from './app-officers.ts'
import { mountPublic } from './app-public.ts'
import { hasSms } from './post.ts'

/** What controllers are handed. */
export type Parts = ReturnType<typeof partsOf>

export function partsOf({ config, deps, log }: Pick<Ground, 'config' | 'deps' | 'log'>, live?: Hub) {
  return {
    deps,
    live,
    log,
    cookies: cookiesFor({ isHttps: config.isHttps, vault: deps.vault }),
    visitOf: visitOf({ isDemo: config.isDemo }),
    clientAddress: (c: Context) => clientAddress(c, config.trustedProxies),
    pressure: pressureWith(config.filingsAMinute),
    limitsInForce: async () => limitsOf(await findPolicy(deps.db, deps.clock.now())),
    origin: config.origin,
    hasSms: hasSms(config),
    providers: readProviders(config.providersFile, { roles: GRANTED_ROLES }),
    relyingParty: relyingParty(),
    demo: config.isDemo ? DEMO_SIGN_IN : null,
  }
}

/** @param live for pages of officers that stay open; without it they learn what moved when they are opened */
export function createApp(ground: Ground, live?: Hub) {
  const { config, log, pool } = ground
  const parts = partsOf(ground, live)
  const app = new Hono<SessionEnv>()
  const { onError, notFound } = faults(log, (c, { status, reference }) => {
    if (status === 404 && isMissingForOfficer(c)) return respondMissing(parts, c)
    const wait = Number(c.res.headers.get('retry-after') ?? '')
    return respondWithError(c, status, {
      ...(reference !== null && { reference }),
      ...(wait > 0 && { retryAfter: wait }),
    })
  })
  app.onError(onError).notFound(notFound)

  app.use(securityHeaders(config)) // before all else: files, faults and unreadable addresses are answered with them too
  app.get(routes.alive.pattern, c => c.text('alive'))
  app.get(routes.ready.pattern, async c => {
    const missing = await missingMigrations(pool)
    return missing.length === 0 ? c.text('ready') : c.text(`waiting for ${missing.join(', ')}`, 503)
  })
  app.get('/favicon.ico', c => c.body(null, 204))
  app.get('/assets/*', assets)

  app.use(readableAddress, slashless, provenOrigin(config.origin))
  app.use(compress(), knowViewer(ground.deps, parts.cookies), forgetUploads)
  mountPublic(app, parts)
  mountAccount(app, parts)
  mountOfficers(app, parts)
  if (config.isDemo) mountDevelopment(app, ground, parts)
  return app
}
