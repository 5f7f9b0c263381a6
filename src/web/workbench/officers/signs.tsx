/** What is said alike in the list and on an officer's page. */
import { shortDay } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'

/** Without one the account is one stolen password away from everybody's reports. Demonstration accounts never have one. */
export function SecondFactor({ hasSecondFactor, isDemo }: { hasSecondFactor: boolean; isDemo: boolean }) {
  if (hasSecondFactor) return <>terpasang</>
  if (isDemo) return <>akun peragaan</>
  return (
    <span class="warnline">
      <Icon name="alert" />
      belum ada
    </span>
  )
}

export const seenWords = (seenAt: Date | null, now: Date): string =>
  seenAt === null ? 'belum pernah' : shortDay(seenAt, 'id', undefined, now)
