import { Flash } from '#ui/flash.tsx'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { SectionProps } from './page.tsx'

export const Privacy = ({ form, said }: SectionProps) => (
  <section>
    <h2>
      <span>6</span>
      {said.privacy}
    </h2>
    <Checkbox form={form} name="anonymous" label={said.anonymous} hint={said.anonymousHint} />
    <Checkbox form={form} name="confidential" label={said.confidential} hint={said.confidentialHint} />
    <Checkbox form={form} name="showName" label={said.showName} hint={said.showNameHint} />
  </section>
)

/** Whoever is signed in is known by their account, and is not asked again. */
export const Contacts = ({ form, said, account }: SectionProps & { account: string | null }) => (
  <section>
    <h2>
      <span>7</span>
      {said.news}
    </h2>
    {account !== null && <Flash icon="user">{said.account(account)}</Flash>}
    {account === null && (
      <>
        <p class="hint">{said.newsHint}</p>
        <div class="two">
          <TextField form={form} name="reporterName" label={said.name} isOptional autocomplete="name" />
        </div>
        <div class="two">
          <TextField
            form={form}
            name="reporterEmail"
            label={said.email}
            hint={said.emailHint}
            isOptional
            type="email"
            autocomplete="email"
          />
          <TextField
            form={form}
            name="reporterPhone"
            label={said.phone}
            hint={said.phoneHint}
            isOptional
            type="tel"
            autocomplete="tel"
          />
        </div>
      </>
    )}
  </section>
)
