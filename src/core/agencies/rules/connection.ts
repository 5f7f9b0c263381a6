/**
 * How an agency is connected when it is first loaded; later an admin says. Policy choice: regional governments and central
 * offices forward to their own units, companies, universities and missions are reached by the national admin; those named
 * here have officers of their own who verify.
 */
import type { AgencyType, ConnectionMode } from './agency.ts'
import { ROOT_SLUG } from './agency.ts'

const FULLY_CONNECTED: ReadonlySet<string> = new Set(['kab-indramayu', 'prov-jawa-barat'])

const BY_TYPE = {
  institution: 'semi',
  ministry: 'semi',
  province: 'semi',
  regency: 'semi',
  city: 'semi',
  state_company: 'central',
  university: 'central',
  mission: 'central',
  unit: null,
} as const satisfies Record<AgencyType, ConnectionMode | null>

export function firstConnectionOf({ slug, type }: { slug: string; type: AgencyType }): ConnectionMode | null {
  if (slug === ROOT_SLUG) return null
  return FULLY_CONNECTED.has(slug) ? 'full' : BY_TYPE[type]
}
