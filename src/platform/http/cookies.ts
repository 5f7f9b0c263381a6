import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Vault } from '#platform/vault.ts'

export type Cookies = {
  get(c: Context, name: string): string | null
  /** Never readable by scripts. Without `expiresAt` it ends with the browser's session. */
  set(c: Context, name: string, value: string, options?: { path?: string; expiresAt?: Date }): void
  remove(c: Context, name: string, options?: { path?: string }): void
  /** The value travels encrypted, and is worthless after `expiresAt`, under another name, or changed. */
  setSealed(c: Context, name: string, value: string, options: { paths?: readonly string[]; expiresAt: Date }): void
  getSealed(c: Context, name: string, now: Date): string | null
}

/** Browsers keep no cookie longer, by their own clock, which a demonstration's runs ahead of (RFC 6265bis §5.5). */
const LONGEST_MS = 399 * 86_400_000

const kept = (expiresAt: Date): Date => new Date(Math.min(expiresAt.getTime(), Date.now() + LONGEST_MS))

/** Over https, cookies for the whole site are bound to our host (`__Host-`), those for one path to https (`__Secure-`). */
export function cookiesFor({ isHttps, vault }: { isHttps: boolean; vault: Vault }): Cookies {
  const named = (name: string, path: string) => (isHttps ? `${path === '/' ? '__Host-' : '__Secure-'}${name}` : name)
  const settings = (path: string) => ({ path, httpOnly: true, secure: isHttps, sameSite: 'Lax' }) as const

  const get: Cookies['get'] = (c, name) => getCookie(c, named(name, '/')) ?? getCookie(c, named(name, '/only')) ?? null
  const set: Cookies['set'] = (c, name, value, { path = '/', expiresAt } = {}) =>
    setCookie(c, named(name, path), value, { ...settings(path), ...(expiresAt && { expires: kept(expiresAt) }) })

  return {
    get,
    set,
    remove: (c, name, { path = '/' } = {}) => void deleteCookie(c, named(name, path), settings(path)),
    setSealed: (c, name, value, { paths = ['/'], expiresAt }) => {
      const sealed = vault.sealCookie(value, name, expiresAt)
      for (const path of paths) set(c, name, sealed, { path, expiresAt })
    },
    getSealed: (c, name, now) => {
      const cookie = get(c, name)
      return cookie ? vault.openCookie(cookie, name, now) : null
    },
  }
}
