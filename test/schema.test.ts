import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaText } from '../apps/api/src/printSchema'

const file = join(__dirname, '..', 'docs', 'schema.graphql')

test('docs/schema.graphql says what crosses the wire (UPDATE_SCHEMA=1 writes it anew)', async () => {
  const text = await schemaText()
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
}, 60_000)
