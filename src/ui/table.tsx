import type { ComponentChildren } from 'preact'

export type Column = { key: string; label: string; isNumber?: boolean }
export type Row = { id: string; cells: Readonly<Record<string, ComponentChildren>> }

type Props = {
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column[]
  rows: readonly Row[]
}

/** Figures and lists. On a phone each row becomes a small card whose lines carry the column's name. */
export function Table({ caption, isCaptionHidden, columns, rows }: Props) {
  const [first, ...rest] = columns
  return (
    <section class="table-scroll" aria-label={caption} tabIndex={0}>
      <table class="table stack">
        <caption class={isCaptionHidden ? 'sr' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, isNumber }) => (
              <th key={key} scope="col" class={isNumber ? 'n' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {first && <th scope="row">{cells[first.key]}</th>}
              {rest.map(({ key, label, isNumber }) => (
                <td key={key} data-label={label} class={isNumber ? 'n' : undefined}>
                  {cells[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
