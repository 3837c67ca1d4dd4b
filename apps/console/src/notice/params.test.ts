import { readFileSync } from 'node:fs'
import {
  canonicalJson,
  editedAll,
  membersOf,
  parseCampaign,
  ruleKinds,
  type Campaign,
  type Edit,
} from '@huibian/domain'
import { beginRule } from './beginRule'
import { addable, addedRow, awaitingList, mayStrike, membersAt, struckParam } from './params'
import { thingsFor } from './paramThings'

const text = readFileSync(`${__dirname}/../../../../packages/domain/test/unlike.yaml`, 'utf8')

/** A notice that has something of everything that parameters may choose. */
const rich = editedAll(text, [
  { at: ['lists'], value: [{ id: 'areas', name: '三区', items: [] }] },
  { at: ['form', 'fields', 7], value: { id: 'filed', label: '曾报送', type: 'yesNo' } },
])

type Rule = Campaign['rules'][number]

function read(written: string): Campaign {
  const parsed = parseCampaign(written)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

const isSound = (written: string) => 'campaign' in parseCampaign(written)

type Begun = { text: string; campaign: Campaign; rule: Rule }

const before = read(rich)
const known = new Map<string, Begun>()

/** The notice with a rule of the kind, and the rule. */
function begun(kind: string): Begun {
  const made = known.get(kind) ?? begin(kind)
  known.set(kind, made)
  return made
}

function begin(kind: string): Begun {
  const { id, tries } = beginRule(kind, { text: rich, campaign: before })
  const written = tries.map((edits) => editedAll(rich, edits)).find(isSound) ?? ''
  const campaign = read(written)
  const rule = campaign.rules.find((each) => each.id === id)
  if (!rule) throw new Error(kind)
  return { text: written, campaign, rule }
}

const after = (written: string, edits: readonly Edit[], rule: Rule): Rule => {
  const found = read(editedAll(written, edits)).rules.find(({ id }) => id === rule.id)
  if (!found) throw new Error(rule.id)
  return found
}

/** Places of groups in the parameters of a rule: the whole, and those below it. */
const groupsOf = (rule: Rule): string[][] => [
  [],
  ...membersAt(rule, []).flatMap(({ name, shape }) =>
    shape.is === 'group' && rule.params[name] !== undefined && name !== 'counts' ? [[name]] : [],
  ),
]

test('each parameter that a kind knows and a rule lacks can be added, and taken away again', () => {
  const wrong = ruleKinds.flatMap(({ name: kind }) => {
    const { text: written, campaign, rule } = begun(kind)
    return groupsOf(rule).flatMap((inside) => {
      const lacking = membersAt(rule, inside).filter(
        ({ name, optional }) =>
          optional &&
          name !== 'counts' &&
          !(name in (inside.length === 0 ? rule.params : (rule.params[inside[0] ?? ''] as object))),
      )
      const additions = addable(rule, inside, campaign)
      const offered = additions.map(({ name }) => name).join() === lacking.map(({ name }) => name).join()
      const kept = additions.every(({ name, edits }) => {
        const added = after(written, edits, rule)
        const place = [...inside, name]
        // What stands for another does not go by itself: the other is added again.
        if (edits.length > 1) return !mayStrike(added, place)
        const gone = after(editedAll(written, edits), struckParam(added, place), rule)
        return mayStrike(added, place) && canonicalJson(gone as never) === canonicalJson(rule as never)
      })
      return offered && kept ? [] : [`${kind} ${inside.join()}`]
    })
  })
  expect(wrong).toEqual([])
})

test('what cannot be done without is not offered to be taken away', () => {
  const struck = ruleKinds.flatMap(({ name: kind }) => {
    const { rule } = begun(kind)
    const needed = membersAt(rule, []).filter(({ optional }) => !optional)
    return needed.filter(({ name }) => mayStrike(rule, [name])).map(({ name }) => `${kind} ${name}`)
  })
  expect(struck).toEqual([])
})

test.each(['withinQuota', 'atLeastByType'])(
  'rows of a table of %s are added for types without one, and struck',
  (kind) => {
    const { text: written, campaign, rule } = begun(kind)
    const types = campaign.participation.addressees?.map(({ id }) => id)
    const linesOf = ({ params }: Rule) => (params['lines'] as { type: string }[]).map(({ type }) => type)
    expect(linesOf(rule)).toEqual(types)
    const more = addedRow(rule, ['lines'], campaign)
    const longer = after(written, more ?? [], rule)
    expect(linesOf(longer)).toEqual(['provincialOffice', 'tradeBody', 'centralGroup', 'factory'])
    expect(addedRow(longer, ['lines'], campaign)).toBeUndefined()
    const shorter = after(editedAll(written, more ?? []), struckParam(longer, ['lines', 1]), rule)
    expect(linesOf(shorter)).toEqual(['provincialOffice', 'centralGroup', 'factory'])
    const single = {
      ...rule,
      params: { ...rule.params, lines: (rule.params['lines'] as object[]).slice(0, 1) },
    }
    expect([mayStrike(rule, ['lines', 0]), mayStrike(single, ['lines', 0])]).toEqual([true, false])
  },
)

test('what goes by a list is told of while the call has none, and offered once it has one', () => {
  const { campaign, rule } = begun('withinQuota')
  const { lists, ...bare } = campaign
  const named = (additions: readonly { name: string }[]) => additions.map(({ name }) => name)
  expect([named(addable(rule, [], bare)), awaitingList(rule, [], bare)]).toEqual([[], ['bonus']])
  expect([named(addable(rule, [], campaign)), awaitingList(rule, [], campaign)]).toEqual([['bonus'], []])
  const bonus = { list: 'areas', types: ['provincialOffice'], add: 1 }
  const given = { ...rule, params: { ...rule.params, bonus } }
  expect([awaitingList(given, [], bare), lists?.map(({ id }) => id)]).toEqual([[], ['areas']])
})

test('what is one of several words is chosen by words for people, all of them', () => {
  const nameless = ruleKinds.flatMap((kind) =>
    membersOf(kind).flatMap(({ name, shape }) => {
      const one = shape.is === 'list' ? shape.each : shape
      if (one.is !== 'one') return []
      const things = thingsFor(name, { kind: kind.name, campaign: before }).map(({ id }) => id)
      return [...one.of].sort().join() === [...things].sort().join() ? [] : [`${kind.name} ${name}`]
    }),
  )
  expect(nameless).toEqual([])
})
