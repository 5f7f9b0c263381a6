import { expect, test } from 'vitest'
import { useDatabase } from './database.ts'
import { describeSchema } from './schema.ts'

const database = useDatabase()

test('db/schema.sql says what the migrations add up to; if not, run `npm run schema` and look at the difference', async () => {
  await expect(await describeSchema(database.root)).toMatchFileSnapshot('../db/schema.sql')
})
