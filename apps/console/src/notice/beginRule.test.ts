import { readFileSync } from 'node:fs'
import { editedAll, meaningOf, readCampaignFile, ruleKinds, type Campaign } from '@huibian/domain'
import { beginRule } from './beginRule'
import { kindGroups } from './kinds.words'

const root = `${__dirname}/../../../..`
const presetText = (id: string) => readFileSync(`${root}/db/presets/${id}.yaml`, 'utf8')
const unlike = readFileSync(`${root}/packages/domain/test/unlike.yaml`, 'utf8')

/** A notice that asks for a text and nothing else. */
const bare = `id: bare
notice: { title: 通知, number: 试〔2026〕1号, issuers: [某局], signed: '2026-03-02' }
organisers: [{ role: host, name: 某局 }]
participation:
  levels: [{ id: unit, name: 单位, units: 单位 }, { id: office, name: 局, units: 局 }]
  filers: { level: unit, types: [{ id: unit, name: 单位 }] }
  countsAs: organisation
routes: [{ id: direct, name: 直报, levels: [unit, office] }]
kinds: [{ id: work, name: 作品 }]
phases: [{ id: call, name: 征集, opens: '2026-03-02', closes: '2026-06-30', wording: 6月30日前 }]
form: { template: { id: t, name: 表, version: 1 }, fields: [{ id: on, label: 完成日期, type: date }] }
rules: []
`

function read(text: string): Campaign | undefined {
  const found = readCampaignFile(text, presetText)
  return 'campaign' in found ? found.campaign : undefined
}

/** The text with a rule of the kind, by the first beginning that can be read. */
function begun(kind: string, text: string): { text: string; id: string } | undefined {
  const campaign = read(text)
  if (!campaign) throw new Error('the text is not sound')
  const { id, tries } = beginRule(kind, { text, campaign })
  const sound = tries.map((edits) => editedAll(text, edits)).find((one) => read(one) !== undefined)
  return sound === undefined ? undefined : { text: sound, id }
}

test('every kind of rule is offered by a sentence, once', () => {
  const offered = kindGroups.flatMap(({ kinds }) => Object.keys(kinds))
  expect([...offered].sort()).toEqual(ruleKinds.map(({ name }) => name).sort())
})

test('every kind of rule can be begun in a notice that lacks all else, and a second time', () => {
  const failed = ruleKinds.flatMap(({ name: kind }) => {
    const once = begun(kind, bare)
    const twice = once && begun(kind, once.text)
    const rules = (twice && read(twice.text)?.rules) ?? []
    const ids = rules.filter((rule) => rule.kind === kind).map(({ id }) => id)
    return once && ids.join() === [once.id, twice?.id].join() ? [] : [kind]
  })
  expect(failed).toEqual([])
})

test('every kind of rule can be begun beside the rules of a notice', () => {
  expect(ruleKinds.map(({ name }) => name).filter((kind) => begun(kind, unlike) === undefined)).toEqual([])
})

test('a rule says what it demands, by the names of what the notice has or gets with it', () => {
  const untrue = ruleKinds.flatMap(({ name: kind }) => {
    const added = begun(kind, bare)
    const campaign = read(added?.text ?? '')
    const rule = campaign?.rules.at(-1)
    return campaign && rule?.says && JSON.stringify(rule.says) === JSON.stringify(meaningOf(campaign, rule))
      ? []
      : [kind]
  })
  expect(untrue).toEqual([])
  expect(read(begun('maxText', unlike)?.text ?? '')?.rules.at(-1)).toEqual({
    id: 'maxText10',
    clause: '五',
    kind: 'maxText',
    params: { fields: ['reason'], called: { zh: '协会推荐理由', en: 'Why recommended' }, max: 1500 },
    strength: 'hard',
    at: ['finalise', 'submit'],
    routes: ['byAssociation'],
    says: {
      zh: '协会推荐理由（“协会推荐理由”合计）不超过 1500 字',
      en: 'Why recommended (“Why recommended” together) holds at most 1500 words by the Chinese count',
    },
  })
})

test('what a notice lacks is added with the rule, and nothing where it lacks nothing', () => {
  const added = (kind: string, text: string) => {
    const campaign = read(text)
    return campaign ? beginRule(kind, { text, campaign }).added : undefined
  }
  const zh = (kind: string, text: string) =>
    added(kind, text)?.map((words) => (typeof words === 'string' ? words : words.zh))
  expect(zh('codeListed', bare)).toEqual(['新的文字栏目', '新名单'])
  expect(zh('stampedScan', bare)).toEqual(['报送表'])
  expect(zh('maxText', unlike)).toEqual([])
  expect(zh('codeListed', presetText('n4-science-videos'))).toEqual([])
})

test('a rule of a field that some entries alone have is limited to those', () => {
  const campaign = read(begun('maxText', unlike)?.text ?? '')
  const reason = campaign?.form.fields.find(({ id }) => id === 'reason')
  expect(reason?.routes).toEqual(['byAssociation'])
  const { tries } = beginRule('minText', { text: unlike, campaign: campaign as Campaign })
  const ofReason = tries
    .flatMap((edits) => edits.map(({ value }) => value as Campaign['rules'][number]))
    .find(({ params }) => JSON.stringify(params['fields']) === '["reason"]')
  expect(ofReason?.routes).toEqual(['byAssociation'])
})

test('a least number by type asks the bodies that recommend, else those who file', () => {
  const params = (id: string) =>
    read(begun('atLeastByType', presetText(id))?.text ?? '')?.rules.at(-1)?.params
  const { addressees = [] } = read(presetText('n4-science-videos'))?.participation ?? {}
  expect(params('n4-science-videos')).toEqual({
    per: 'sender',
    lines: addressees.map(({ id }) => ({ type: id, min: 1 })),
  })
  expect(params('n3-publicity-week')?.['per']).toBe('filer')
})
