/** Comma-separated, as RFC 4180 and spreadsheets have it: with a mark of UTF-8, and no cell that a spreadsheet would compute. */
export function csvOf(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map(cells => cells.map(cellOf).join(','))
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function cellOf(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
