/** The secret that opens a report without an account. Shown on the receipt, and nowhere else. */
export function AccessCode({ code, id }: { code: string; id?: string }) {
  return (
    <strong class="code" data-access-code={code} id={id} translate={false}>
      {code}
    </strong>
  )
}
