/** The officers' pages: nobody else gets past the door. */
import type { Hono } from 'hono'
import type { SessionEnv } from '#web/session.ts'
import type { Parts } from './app.ts'

export function mountOfficers(_app: Hono<SessionEnv>, _parts: Parts): void {}
