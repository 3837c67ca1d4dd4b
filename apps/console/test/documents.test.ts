import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { sources } from './sources'

const schema = buildSchema(readFileSync(join(__dirname, '../../../docs/schema.graphql'), 'utf8'))
const files = sources('.documents.ts')

async function documents(path: string): Promise<[name: string, text: string][]> {
  const held: { [name: string]: unknown } = await import(join('../src', path))
  return Object.entries(held).flatMap(([name, value]) =>
    value && typeof value === 'object' && 'text' in value && typeof value.text === 'string'
      ? [value.text, ...((value as { rest?: string[] }).rest ?? [])].map((text): [string, string] => [
          name,
          text,
        ])
      : [],
  )
}

test('every folder that reads or acts keeps its documents in a documents file', () => {
  const elsewhere = [...sources('.ts'), ...sources('.tsx')]
    .filter(({ path }) => !path.endsWith('.documents.ts') && path !== 'platform/document.ts')
    .filter(({ text }) => /\b(openDocument|document)<|\b(openDocument|document)\(['"`]/.test(text))
  expect(elsewhere.map(({ path }) => path)).toEqual([])
})

test.each(files.map(({ path }) => path))('every document of %s fits the schema', async (path) => {
  const found = await documents(path)
  expect(found.length).toBeGreaterThan(0)
  const faults = found.flatMap(([name, text]) =>
    validate(schema, parse(text)).map((error) => `${name}: ${error.message}`),
  )
  expect(faults).toEqual([])
})

test('a document that asks for an unknown field does not fit', () => {
  expect(validate(schema, parse('{ site { nothing } }')).length).toBe(1)
})
