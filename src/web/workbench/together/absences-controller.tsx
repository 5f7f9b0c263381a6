/** Who is away and who stands in: one page with the list and the form, for officers who work on reports. */
import { Hono } from 'hono'
import * as z from 'zod'
import { dayIn, parseDay } from '#core/calendars/rules/days.ts'
import { endOfficerAbsence, enterOfficerAbsence } from '#core/desks/operations/enter-absence.ts'
import { findZone } from '#core/desks/queries/find-zone.ts'
import { listAbsences } from '#core/desks/queries/list-absences.ts'
import { type AbsenceRefusal, WORKING, mayEnterFor } from '#core/desks/rules/absences.ts'
import type { OfficerId } from '#core/ids.ts'
import { type OfficerAtWork, listOfficers } from '#core/people/queries/list-officers.ts'
import { type Form, emptyForm, parseForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash, takeFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { AbsencesPage } from './absences-page.tsx'
import type { AbsenceField, Person } from './enter-absence.tsx'
import { absenceText } from './text.ts'

const person = (missing: string) =>
  z
    .string(missing)
    .regex(/^\d{1,15}$/, missing)
    .transform(text => Number(text) as OfficerId)
const DAY = 'Pilih harinya, misalnya 2026-11-23.'
const day = z
  .string(DAY)
  .transform(text => parseDay(text))
  .refine(found => found !== undefined, DAY)

const schema = z.object({
  officerId: person('Pilih petugas yang tidak hadir.'),
  deputyId: person('Pilih penggantinya.'),
  from: day,
  until: day,
})

/** Beside which field a refusal is said; the others concern the whole. */
const FIELD_OF: Partial<Record<AbsenceRefusal, AbsenceField>> = {
  'days-upside-down': 'until',
  'days-past': 'from',
  'days-too-many': 'until',
  'deputy-self': 'deputyId',
  'deputy-unfit': 'deputyId',
  'deputy-away': 'deputyId',
}

type Shown = { form?: Form<AbsenceField>; status?: 200 | 409 | 422; refusal?: string }

export function absencesController(needs: Needs) {
  const { deps, cookies } = needs
  const { absences, absenceEnd } = routes.officers
  return new Hono<SessionEnv>()
    .get(absences.pattern, c => show(c))
    .post(absences.pattern, enter)
    .post(absenceEnd.pattern, end)

  async function show(c: WorkContext, { form = emptyForm, status = 200, refusal }: Shown = {}): Promise<Response> {
    const { officer } = officerViewer(c)
    if (!WORKING.includes(officer.role)) return c.notFound()
    const today = dayIn(await findZone(deps.db, officer.agencyId), deps.clock.now())
    const [listed, colleagues] = await Promise.all([
      listAbsences(deps.db, officer.agencyId, today),
      listOfficers(deps.db, officer.agencyId, WORKING),
    ])
    const people = colleagues.filter(one => mayEnterFor(officer, one.officer))
    const deputies = colleagues.filter(one => people.some(other => mayStandIn(one, other)))
    const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, cookies)) }
    const shown = {
      absences: listed,
      people: people.map(personOf),
      deputies: deputies.map(personOf),
      today,
      form,
      refusal,
    }
    const mayEndAll = officer.role !== 'liaison'
    return render(c, <AbsencesPage visit={visit} {...shown} officerId={officer.id} mayEndAll={mayEndAll} />, status)
  }

  async function enter(c: WorkContext): Promise<Response> {
    const { officer } = officerViewer(c)
    const parsed = parseForm(schema, (await readBody(c)).fields)
    if (!parsed.ok) return show(c, { form: parsed.form, status: 422 })
    const { from, until } = parsed.value
    if (!from || !until) return show(c, { form: parsed.form, status: 422 })
    const entered = await enterOfficerAbsence(deps, officer, { ...parsed.value, from, until })
    if (entered.ok) {
      rememberFlash(c, cookies, 'absence_entered')
      return c.redirect(absences.href({}), 303)
    }
    const { refusal } = entered
    const field = FIELD_OF[refusal]
    const errors = field ? { [field]: absenceText[refusal] } : {}
    const form = { values: parsed.form.values, errors }
    return show(c, field ? { form, status: 422 } : { form, status: 409, refusal: absenceText[refusal] })
  }

  async function end(c: WorkContext): Promise<Response> {
    const id = c.req.param('id') ?? ''
    if (!/^\d{1,15}$/.test(id)) return c.notFound()
    const ended = await endOfficerAbsence(deps, officerViewer(c).officer, Number(id))
    if (!ended.ok && ended.refusal === 'not-found') return c.notFound()
    if (!ended.ok) return show(c, { status: 409, refusal: absenceText[ended.refusal] })
    rememberFlash(c, cookies, 'absence_ended')
    return c.redirect(absences.href({}), 303)
  }
}

const mayStandIn = (one: OfficerAtWork, { officer }: OfficerAtWork) =>
  one.officer.id !== officer.id && one.officer.role === officer.role

const ROLES: Readonly<Record<string, string>> = {
  national_admin: 'admin nasional',
  coordinator: 'koordinator',
  liaison: 'pejabat penghubung',
}

const personOf = ({ officer: { id, role }, name }: OfficerAtWork): Person => ({
  id: String(id),
  name,
  role: ROLES[role] ?? role,
})
