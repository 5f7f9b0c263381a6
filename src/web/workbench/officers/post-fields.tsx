/** Role, agency and, for overseers, what they look into: the same for who is invited and who is moved. */
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import type { Db } from '#core/deps.ts'
import { MANDATES, type Officer, type OfficerRole } from '#core/people/actor.ts'
import { isInSubtree, rolesGivenBy } from '#core/people/officers/rules/posts.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import type { Found } from '#ui/form/picker.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { mandateWords, roleHints, roleWords } from '#web/role-words.ts'
import { AgencyPicker } from '../actions/agency-picker.tsx'
import type { AgencyChoice } from '../actions/agency-choice.ts'

type Field = 'role' | 'agencyId' | 'agencyQuery' | 'mandate' | 'regionCode'

export type PostChoices = { readonly roles: readonly OfficerRole[]; readonly agencies: AgencyChoice }

const MOST = 15

/** What this officer may give, with the agencies that the form's own search found among theirs. */
export async function findPostChoices(db: Db, officer: Officer, form: Form<Field>): Promise<PostChoices> {
  const text = valueOf(form, 'agencyQuery')
  const value = valueOf(form, 'agencyId')
  const [own, picked, hits] = await Promise.all([
    findAgency(db, officer.agencyId),
    value ? findAgency(db, value) : undefined,
    text ? searchAgencies(db, { text, withinId: officer.agencyId, limit: MOST }) : undefined,
  ])
  const found: Found[] | undefined = hits?.map(({ id, name, parentName }) => ({
    value: String(id),
    label: name,
    hint: parentName ?? undefined,
  }))
  const home: Found[] = own ? [{ value: String(own.id), label: own.name, hint: 'Instansi Anda' }] : []
  const isTheirs = picked && isInSubtree(officer, { agencyPath: picked.path }) && picked.id !== own?.id
  const chosen = isTheirs ? { value, label: picked.name } : undefined
  return {
    roles: rolesGivenBy(officer),
    agencies: { found: found?.length === 0 ? [] : [...home, ...(found ?? [])], chosen },
  }
}

export function PostFields({ form, roles, agencies }: PostChoices & { form: Form<Field> }) {
  return (
    <>
      <AgencyPicker form={form} name="agencyId" label="Instansi atau unit" given={agencies} />
      <RadioCards
        form={form}
        name="role"
        label="Peran"
        choices={roles.map(role => ({ value: role, label: roleWords.id[role], hint: roleHints[role] }))}
      />
      {roles.includes('overseer') && (
        <details class="flow tight" open={valueOf(form, 'role') === 'overseer'}>
          <summary>Hanya untuk pengawas: mandat dan wilayah</summary>
          <div class="flow">
            <Select
              form={form}
              name="mandate"
              label="Mandat"
              empty="Pilih mandatnya"
              options={MANDATES.map(value => ({ value, label: mandateWords[value] }))}
            />
            <TextField
              form={form}
              name="regionCode"
              label="Kode wilayah"
              hint="Kode Kemendagri, misalnya 32 untuk Jawa Barat. Kosong: semua wilayah menurut mandatnya."
              isOptional
            />
          </div>
        </details>
      )}
    </>
  )
}
