import { readdirSync, readFileSync } from 'node:fs'
import { membersOf, readCampaignFile, ruleKinds, type Member } from '@huibian/domain'
import { isGroup } from './examples'
import { labelled, paramLabels } from './labels.messages'

const folder = `${__dirname}/../../../../db/presets`
const textOf = (id: string): string => readFileSync(`${folder}/${id}.yaml`, 'utf8')

/** Every name under which a value of a rule stands, words for people apart. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (!isGroup(value) || 'zh' in value) return []
  return Object.entries(value).flatMap(([name, below]) => [name, ...namesIn(below)])
}

test('whatever the rules of a known notice ask for is called by a name', () => {
  const ids = readdirSync(folder).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])
  const asked = ids.flatMap((id) => {
    const read = readCampaignFile(textOf(id), textOf)
    if (!('campaign' in read)) throw new Error(id)
    return read.campaign.rules.flatMap(({ params }) => namesIn(params))
  })
  expect(asked).toContain('max')
  expect([...new Set(asked)].filter((name) => !(name in paramLabels))).toEqual([])
})

/** The names that a kind's parameters may have, with those of rows and groups below them. */
const within = (members: readonly Member[]): string[] =>
  members.flatMap(({ name, shape }) => {
    const below = shape.is === 'list' ? shape.each : shape
    return [name, ...(below.is === 'group' ? within(below.members) : [])]
  })

test('whatever a kind of rule may be told is called by a name', () => {
  const nameless = ruleKinds.flatMap((kind) =>
    within(membersOf(kind)).filter((name) => labelled(kind.name, name) === undefined),
  )
  expect(nameless).toEqual([])
})
