/** What stands beside a form: a question somebody has there, and its answer. */
export const Aside = ({ notes }: { notes: readonly (readonly [question: string, answer: string])[] }) => (
  <aside>
    {notes.map(([question, answer]) => (
      <div key={question} class="panel soft flow">
        <h2>{question}</h2>
        <p class="small">{answer}</p>
      </div>
    ))}
  </aside>
)
