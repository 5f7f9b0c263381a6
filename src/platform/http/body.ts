import { HTTPException } from 'hono/http-exception'

export function keep(fields: Map<string, string[]>, name: string, value: string): void {
  const values = fields.get(name)
  if (values) values.push(value)
  else fields.set(name, [value])
}

export const tooLarge = () => new HTTPException(413)
export const broken = (cause?: unknown) => new HTTPException(400, { message: 'The body is broken', cause })
