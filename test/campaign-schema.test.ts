import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignJsonSchema, campaignSchema, ruleKinds } from '@huibian/domain'

const file = join(__dirname, '..', 'docs', 'campaign.schema.json')

test('docs/campaign.schema.json is what the program accepts (UPDATE_SCHEMA=1 writes it anew)', () => {
  const text = `${JSON.stringify(campaignJsonSchema())}\n`
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

const guide = readFileSync(join(__dirname, '..', 'docs', 'campaign-file.md'), 'utf8')
const section = (from: string, to: string) => guide.slice(guide.indexOf(from), guide.indexOf(to))
const named = (text: string, column: RegExp) => Array.from(text.matchAll(column), ([, name = '']) => name)

test('docs/campaign-file.md names every kind of rule with its parameters, and no other', () => {
  const lines = section('| kind |', '## 转发')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const told = lines.map((line) => named(line.split('|')[1] ?? '', /`(\w+)`/g)[0])
  expect(told).toEqual(ruleKinds.map(({ name }) => name))
  const schema = JSON.stringify(campaignJsonSchema())
  const wrong = lines.flatMap((line, at) => {
    const params = named(line.split('|')[3] ?? '', /`(\w+)`/g)
    const kind = ruleKinds[at]
    return params.filter((name) => kind === undefined || !schema.includes(`"${name}":`))
  })
  expect(wrong).toEqual([])
})

test('docs/campaign-file.md names every part of a file', () => {
  const told = named(section('| 部分 |', '栏目、规则'), /`(\w+)`/g)
  expect(Object.keys(campaignSchema.shape).filter((part) => !told.includes(part))).toEqual([])
})
