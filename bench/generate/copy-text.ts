/** Values in the text form of COPY. */

export type Value = string | number | boolean | Date | Buffer | readonly number[] | object | null

export const copyLine = (values: readonly Value[]): string => `${values.map(textOf).join('\t')}\n`

function textOf(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (Array.isArray(value)) return `{${value.join(',')}}`
  return escaped(JSON.stringify(value))
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replaceAll(/[\\\n\r\t]/g, sign => ESCAPES[sign] ?? sign) : text
