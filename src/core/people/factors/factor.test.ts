import { expect, test } from 'vitest'
import { relyingPartyOf } from './factor.ts'

test.each([
  ['https://lapor.go.id', 'lapor.go.id', 'lapor.go.id', 'https://lapor.go.id'],
  ['https://lapor.go.id', 'localhost', 'lapor.go.id', 'https://lapor.go.id'],
  ['https://lapor.go.id', 'evil.example', 'lapor.go.id', 'https://lapor.go.id'],
  ['http://127.0.0.1:3000', 'localhost:3000', 'localhost', 'http://localhost:3000'],
  ['http://127.0.0.1:3000', 'localhost:4000', '127.0.0.1', 'http://127.0.0.1:3000'],
  ['http://127.0.0.1:3000', 'evil.example', '127.0.0.1', 'http://127.0.0.1:3000'],
])('passkeys of %s, asked for as %s, are bound to %s', (origin, host, id, bound) =>
  expect(relyingPartyOf(origin, host)).toEqual({ id, origin: bound }),
)
