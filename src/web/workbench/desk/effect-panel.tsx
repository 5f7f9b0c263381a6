import { type Tick, Ticks } from '#ui/ticks.tsx'

/** What the decision does, before it is made. */
export const Effects = ({ items, title = 'Akibatnya' }: { items: readonly (string | Tick)[]; title?: string }) => (
  <section class="panel" aria-labelledby="akibat">
    <header>
      <h2 id="akibat">{title}</h2>
    </header>
    <Ticks items={items} />
  </section>
)
