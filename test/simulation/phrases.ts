/** What people write when it does not matter what. */
import type { AgencyId } from '#core/ids.ts'

export const named = ({ id }: { readonly id: AgencyId }): string => String(id)
export const words = { body: 'Kami tulis apa yang perlu ditulis.', attachments: [] }
export const reason = 'Begini alasannya, supaya jelas bagi semua.'
