import type { ComponentChildren } from 'preact'

export type Detail = { name: string; value: ComponentChildren }

/** Names and values, two by two: "Kategori — Jalan dan jembatan". Empty values are left out. */
export function Details({ details }: { details: readonly Detail[] }) {
  return (
    <dl class="deflist">
      {details
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
