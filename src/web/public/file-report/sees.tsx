import { masked } from '#core/reports/rules/masking.ts'
import type { Language } from '#ui/language.ts'
import { Table } from '#ui/table.tsx'
import type { Filed } from './form.ts'
import type { ReviewText } from './review.text.ts'

type Props = {
  filed: Pick<Filed, 'anonymous' | 'aboutStaff' | 'showName'>
  isConfidential: boolean
  hasName: boolean
  said: ReviewText
}

/**
 * Who will see what, as docs/domain.md §6 has it; told before sending, when it can still be changed. Whom a report accuses does
 * not know that it exists, and another agency handles it. Contacts are on nobody's page. A name
 * that was not given nobody sees, and nothing is said of it.
 */
export function WhoSeesWhat({ filed: { anonymous, aboutStaff, showName }, isConfidential, hasName, said }: Props) {
  const open = isConfidential ? said.unseen : said.seen
  const named = anonymous ? said.unseen : said.seen
  const rows = [
    { part: said.report, public: open, officers: said.seen, admin: said.seen },
    {
      part: said.files,
      public: isConfidential ? said.unseen : said.whenReleased,
      officers: anonymous ? said.whenReleased : said.seen,
      admin: said.seen,
    },
    {
      part: said.personal,
      public: isConfidential ? said.unseen : said.masked,
      officers: anonymous ? said.masked : said.seen,
      admin: said.seen,
    },
    ...(hasName
      ? [{ part: said.name, public: showName && !anonymous ? open : said.unseen, officers: named, admin: named }]
      : []),
    { part: said.contacts, public: said.unseen, officers: said.unseen, admin: said.unseen },
  ]
  return (
    <Table
      caption={said.privacy}
      isCaptionHidden
      columns={[
        { key: 'part', label: said.who },
        { key: 'public', label: said.public },
        ...(aboutStaff ? [{ key: 'accused', label: said.accused }] : []),
        { key: 'officers', label: aboutStaff ? said.otherOfficers : said.officers },
        { key: 'admin', label: said.admin },
      ]}
      rows={rows.map(cells => ({ id: cells.part, cells: { ...cells, accused: said.unseen } }))}
    />
  )
}

/** What the masker would hide of a text: "nomor telepon dan NIK"; empty when it finds nothing. */
export function personalDataIn(text: string, language: Language): string {
  const found = masked(text).matchAll(/\[([\p{L} ]+) disamarkan\]/gu)
  const before = new Set(Array.from(text.matchAll(/\[([\p{L} ]+) disamarkan\]/gu), ([, name]) => name))
  const names = new Set(Array.from(found, ([, name = '']) => name).filter(name => !before.has(name)))
  return new Intl.ListFormat(language).format(names)
}
