/** What stands beside the list: the queues with their counts, the officer's own views, and what else there is to look at. */
import { WORKING } from '#core/desks/rules/absences.ts'
import { keepsOfficers } from '#core/people/officers/rules/posts.ts'
import { readsReturns } from '#core/reports/rules/returns.ts'
import type { NavSection } from '#web/work-frame.tsx'
import { routes } from '#web/routes.ts'
import { QUEUE_NAMES, queueWords } from '../words.ts'
import { inboxHref } from './address.ts'
import type { InboxProps } from './page.tsx'
import { queueIcons } from './queue-words.ts'

type Props = Pick<InboxProps, 'queues' | 'counts' | 'views' | 'address' | 'officer'>

export function navigationFor({ queues, counts, views, address, officer }: Props): readonly NavSection[] {
  const here = inboxHref({ ...address, after: undefined })
  const opened = views.find(({ query }) => viewHref(query) === here)
  const queueLinks = queues.map(queue => ({
    href: inboxHref({ queue }),
    label: queueWords[queue],
    icon: queueIcons[queue],
    ...(counts.has(queue) && { count: counts.get(queue) ?? 0, countId: `jumlah-${QUEUE_NAMES[queue]}` }),
    isHere: !opened && queue === address.queue,
    // Late is the one count that calls for attention by its colour.
    isHot: queue === 'late' && (counts.get(queue) ?? 0) > 0,
  }))
  const viewLinks = views.map(({ name, query }) => ({
    href: viewHref(query),
    label: name,
    icon: 'star' as const,
    isHere: query === opened?.query,
  }))
  const managing =
    views.length > 0 ? [{ href: routes.officers.views.href({}), label: 'Atur tampilan', icon: 'edit' as const }] : []
  const figures = readsReturns(officer)
    ? [{ href: routes.officers.returns.href({}), label: 'Angka pengembalian', icon: 'back' as const }]
    : []
  return [
    { heading: 'Antrean', links: queueLinks },
    { heading: 'Tampilan saya', links: [...viewLinks, ...managing] },
    { heading: 'Rekan', links: isAtWork(officer) ? COLLEAGUES : [] },
    { heading: 'Pantauan', links: figures },
    { heading: 'Kelola', links: keepsOfficers(officer) ? MEMBERS : [] },
  ].filter(({ links }) => links.length > 0)
}

const COLLEAGUES = [
  { href: routes.officers.mentions.href({}), label: 'Sebutan', icon: 'users' as const },
  { href: routes.officers.absences.href({}), label: 'Ketidakhadiran', icon: 'cal' as const },
  { href: routes.officers.templates.href({}), label: 'Templat', icon: 'doc' as const },
]

const MEMBERS = [{ href: routes.officers.members.href({}), label: 'Petugas', icon: 'key' as const }]

/** Who only reads is neither named nor stood in for. */
const isAtWork = ({ role }: InboxProps['officer']) => WORKING.includes(role)

export const viewHref = (query: string): string => `${routes.officers.inbox.href({})}?${query}`
