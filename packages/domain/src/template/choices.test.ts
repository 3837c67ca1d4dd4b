import type { Field } from '../campaign/form.ts'
import { templateChoices } from './choices.ts'

const field = (id: string, zh: string, en: string): Field =>
  ({ id, type: 'text', label: { zh, en }, required: false }) as unknown as Field

test('what is found for a paper and what was filled in under the same name are told apart', () => {
  const form = { fields: [field('unit', '报送单位', 'Filing unit'), field('title', '案例名称', 'Title')] }
  for (const choices of [
    templateChoices({ form }, 'entryForm').fields,
    templateChoices({ form }, 'summaryTable').rows,
  ]) {
    const named = choices.filter(({ id }) => ['@unit', 'unit', 'title'].includes(id))
    expect(named.map(({ label }) => label)).toEqual([
      { zh: '报送单位', en: 'Filing unit' },
      { zh: '报送单位（表内所填）', en: 'Filing unit (as filled in)' },
      { zh: '案例名称', en: 'Title' },
    ])
    expect(new Set(choices.map(({ label }) => JSON.stringify(label))).size).toBe(choices.length)
  }
})
