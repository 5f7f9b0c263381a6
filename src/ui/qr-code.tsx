import { encode } from 'uqr'

/** As one path of squares on white, so that it needs no style of its own. What it says must stand beside it as text. */
export function QrCode({ says, label }: { says: string; label: string }) {
  const { data, size } = encode(says, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={squares.join('')} />
    </svg>
  )
}
