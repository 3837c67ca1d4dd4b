import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from './kinds'
import { recordMessages } from './record.messages'

const api = join(__dirname, '../../../api/src')

/** The nouns that the server's acts write beside their names into the record. */
function recorded(): string[] {
  const found = readdirSync(api, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(api, path), 'utf8'))
    .flatMap((text) => [
      ...text.matchAll(/\bact(?:: ['`\w.${}]+)?,\s*noun: '(\w+)'|noun: '(\w+)',(?:\s*\w+[^,]*,)?\s*act\b/g),
    ])
    .map(([, after, before]) => after ?? before ?? '')
  return [...new Set(found)].sort()
}

test('every kind of thing that the record tells of can be chosen, and is named in both languages', () => {
  const told = recorded()
  expect(told.length).toBeGreaterThan(12)
  expect(told.filter((noun) => !kinds.some((kind) => kind === noun))).toEqual([])
  const named = [recordMessages.zh, recordMessages.en].map((said) =>
    kinds.filter((kind) => said[`record.noun.${kind}`] === undefined),
  )
  expect(named).toEqual([[], []])
})
