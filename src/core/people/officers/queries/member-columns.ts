/** What is asked of an officer wherever officers are listed. */
import { sql } from 'kysely'

/** Besides the password. `accounts` stands beside. */
export const HAS_SECOND_FACTOR = sql<boolean>`(
  exists (select from totp_secrets t where t.account_id = accounts.id) or exists (select from passkeys p where p.account_id = accounts.id))`

/** Since when: since they accepted their invitation, else since there is an account. `invitation` is the one they accepted. */
export const SINCE = sql<Date>`coalesce(invitation.accepted_at, accounts.created_at)`

/** The latest invitation that an officer accepted, with who sent it. */
export const INVITED = sql`
  left join lateral (
    select i.accepted_at, inviter.name as invited_by
    from officer_invitations i join officers inviter on inviter.id = i.invited_by
    where i.officer_id = o.id order by i.accepted_at desc limit 1
  ) invitation on true`

/** Of an agency that verifies and forwards by itself, the only one left who does (docs/domain.md §4). */
export const IS_LAST_COORDINATOR = sql<boolean>`(
  o.is_active and accounts.is_active and o.role = 'coordinator' and agencies.connection_mode = 'full' and not exists (
    select from officers other join accounts a on a.id = other.account_id
    where other.agency_id = o.agency_id and other.role = 'coordinator' and other.is_active and a.is_active and other.id <> o.id))`

/** For `like`: what was typed, and not a pattern. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
