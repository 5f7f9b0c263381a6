/** A tracking number is twelve digits, written 4-4-4, because it is read aloud and typed on phones. */
export const grouped = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1-')

export function TrackingNumber({ digits }: { digits: string }) {
  return (
    <span class="nomor" data-tracking-number={digits}>
      {grouped(digits)}
    </span>
  )
}
