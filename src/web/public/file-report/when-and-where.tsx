import { DateField } from '#ui/form/date-field.tsx'
import { Picker } from '#ui/form/picker.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { valueOf } from '#platform/http/form.ts'
import type { Choices } from './choices.ts'
import type { SectionProps } from './page.tsx'
import { STEP, STEPS } from './steps.ts'

type Props = SectionProps & { choices: Choices; today: string; action: string }

export const WhenAndWhere = ({ form, said, choices: { region, regions, searched }, today, action }: Props) => (
  <section>
    <h2>
      <span>3</span>
      {said.whenAndWhere}
    </h2>
    <div class="two">
      <DateField form={form} name="occurredOn" label={said.occurredOn} hint={said.occurredOnHint} max={today} />
    </div>
    <Picker
      form={form}
      name="regionCode"
      label={said.region}
      hint={said.regionHint}
      isOptional
      query={{
        name: 'regionQuery',
        value: valueOf(form, 'regionQuery'),
        label: said.regionSearch,
        placeholder: said.regionExample,
      }}
      search={{ name: STEP, value: STEPS.searchRegion, action: `${action}#regionCode` }}
      found={regions}
      isJustSearched={searched === 'region'}
      chosen={region ?? undefined}
      none={said.regionNone}
      isCut={regions?.length === 20}
    />
    <TextField form={form} name="locationText" label={said.place} hint={said.placeHint} isOptional autocomplete="off" />
    <details class="field" open={Boolean(valueOf(form, 'latitude') || valueOf(form, 'longitude'))}>
      <summary>
        {said.point} <span class="optional">{said.optional}</span>
      </summary>
      <p class="hint">{said.pointHint}</p>
      <div class="two">
        <TextField form={form} name="latitude" label={said.latitude} autocomplete="off" placeholder="-6,2088" />
        <TextField form={form} name="longitude" label={said.longitude} autocomplete="off" placeholder="106,8456" />
      </div>
    </details>
  </section>
)
