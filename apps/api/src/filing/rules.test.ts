import type { Content } from '@huibian/domain'
import {
  acts,
  caseContent,
  checklist,
  drafted,
  stamped,
  submission,
  submitted,
  text,
} from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

type Told = { rule: string; path?: string; says: string }

/** What 定稿 of this content answers: nothing, or the sentences that refuse it. */
async function finalising(content: Content, phase = 'phase1'): Promise<Told[]> {
  const { world } = stage
  const entry = await drafted(world, world.asCentre, { phase, content })
  const answer = await world.perform(world.asCentre, acts.finalise, entry)
  return answer.violations.map(({ rule, says, ...rest }) => ({ rule, says: says ?? '', ...pathOf(rest) }))
}
const pathOf = (rest: object): { path?: string } =>
  'path' in rest && typeof rest.path === 'string' ? { path: rest.path } : {}

let n = 0
const content = (more: Content): Content => caseContent(`规则案例 ${++n}`, more)
const paragraphs = (count: number): Content => ({
  background: [{ type: 'paragraph', inlines: [{ text: text(count - 300) }] }],
})

describe('N2-03 the case lies between 2020-01-01 and the day of filing', () => {
  test('1 January 2020 passes', async () => {
    expect(await finalising(content({ period: { from: '2020-01-01', to: '' } }))).toEqual([])
  })
  test('31 December 2019 is refused and the field named', async () => {
    expect(await finalising(content({ period: { from: '2019-12-31', to: '' } }))).toEqual([
      {
        rule: 'withinPeriod',
        path: 'period',
        says: '“服务起止时间”中的 2019-12-31 早于 2020-01-01，只征集 2020-01-01 以后的案例。',
      },
    ])
  })
  test('the day of filing passes, the day after it does not', async () => {
    expect(await finalising(content({ period: { from: '2020-01-01', to: '2021-03-20' } }))).toEqual([])
    expect(
      (await finalising(content({ period: { from: '2020-01-01', to: '2021-03-21' } }))).map(
        ({ rule }) => rule,
      ),
    ).toEqual(['withinPeriod'])
  })
})

describe('N2-06 whom the case served', () => {
  test('an empty service object is refused', async () => {
    const told = await finalising(content({ serviceObject: '  ' }))
    expect(told.map(({ rule, path }) => [rule, path])).toEqual([
      ['servesSomeone', 'serviceObject'],
      ['formFilled', 'serviceObject'],
    ])
  })
})

describe('N2-08 at most 1500 字', () => {
  test('1500 pass', async () => {
    expect(await finalising(content(paragraphs(1500)))).toEqual([])
  })
  test('1501 are refused by field and limit', async () => {
    expect((await finalising(content(paragraphs(1501)))).map(({ rule, says }) => [rule, says])).toEqual([
      ['textLength', '正文共 1501 字，超过上限 1500 字，请删减 1 字。'],
    ])
  })
  test('a table counts, its caption and a note do not', async () => {
    const cell = (said: string): Content[string] => [{ type: 'paragraph', inlines: [{ text: said }] }]
    const table = (said: string): Content => ({
      background: [
        { type: 'paragraph', inlines: [{ text: text(1198) }] },
        { type: 'table', caption: '题'.repeat(50), headerRows: 0, rows: [[{ blocks: cell(said) as never }]] },
        { type: 'note', inlines: [{ text: '注'.repeat(50) }] },
      ],
    })
    expect(await finalising(content(table('二字')))).toEqual([])
    expect((await finalising(content(table('有三字')))).map(({ rule }) => rule)).toEqual(['textLength'])
  })
})

describe('N2-10, N2-12 the theme of the phase', () => {
  test('phase 1 has one theme', async () => {
    expect((await finalising(content({ theme: 'research' }))).map(({ rule }) => rule)).toEqual([
      'themeOfPhase',
    ])
  })
  test('phase 2 takes each of six', async () => {
    for (const theme of ['sme', 'research', 'government', 'public', 'industry', 'transfer'])
      expect(await finalising(content({ theme }), 'phase2')).toEqual([])
  })
  test('a seventh value and two values are no themes', async () => {
    const { world } = stage
    const entry = await drafted(world, world.asCentre, { phase: 'phase2', content: content({}) })
    const saving = (theme: unknown): Promise<{ violations: { message: string }[] }> =>
      world.perform(world.asCentre, acts.save, {
        id: entry.id,
        revision: entry.revision,
        content: { ...content({}), unitType: 'tisc', theme },
      })
    expect((await saving('seventh')).violations.map(({ message }) => message)).toEqual(['choice.unknown'])
    expect((await saving(['sme', 'research'])).violations.map(({ message }) => message)).toEqual([
      'field.wrongType',
    ])
  })
})

describe('N2-04 a case filed before', () => {
  test('the same title is flagged and passes only with a reason, which is kept', async () => {
    const { world, database } = stage
    await submitted(world, world.asCentre, { title: '同名案例' })
    const again = await stamped(world, world.asCentre, {
      phase: 'phase2',
      content: caseContent('同名案例', { summary: '另一件案例。' }),
    })
    const refused = await world.perform(world.asCentre, acts.submit, submission(again))
    expect(refused.violations.map(({ rule, message }) => [rule, message])).toEqual([
      ['notFiledTwice', 'filedBefore.title'],
    ])
    const waivers = [{ rule: 'notFiledTwice', reason: '两件案例内容不同，仅名称相同。' }]
    const passed = await world.perform(world.asCentre, acts.submit, { ...submission(again), waivers })
    expect(passed.violations).toEqual([])
    expect(await database.rows('select rule, reason from waiver where entry_id = $1', [again.id])).toEqual(
      waivers,
    )
  })
  test('its receiver is told the same before accepting it, and gives a reason of its own', async () => {
    const { world, database } = stage
    const { id } = await submitted(world, world.asCentre, { title: '审核同名案例' })
    const again = await stamped(world, world.asCentre, {
      phase: 'phase2',
      content: caseContent('审核同名案例', { summary: '另一件案例。' }),
    })
    const filers = [{ rule: 'notFiledTwice', reason: '两件案例内容不同。' }]
    await world.ask(world.asCentre, acts.submit, { ...submission(again), waivers: filers })
    await world.ask(world.asProvince, acts.begin, { id: again.id })
    const verbs =
      'query ($id: ID!) { entry(id: $id) { verbs { verb allowed violations { rule strength } } } }'
    const { entry } = await world.ask<{ entry: { verbs: { verb: string }[] } }>(world.asProvince, verbs, {
      id: again.id,
    })
    expect(entry.verbs.filter(({ verb }) => verb === 'entry.accept')).toEqual([
      { verb: 'entry.accept', allowed: true, violations: [{ rule: 'notFiledTwice', strength: 'soft' }] },
    ])
    const accepting = { id: again.id, versionId: again.versionId, checklist, comment: '' }
    const refused = await world.perform(world.asProvince, acts.accept, accepting)
    expect(refused.violations.map(({ rule, message }) => [rule, message])).toEqual([
      ['notFiledTwice', 'filedBefore.title'],
    ])
    const unsaid = [{ rule: 'notFiledTwice', reason: ' ' }]
    const empty = await world.perform(world.asProvince, acts.accept, { ...accepting, waivers: unsaid })
    expect(empty.code).toBe('REFUSED')
    const own = [{ rule: 'notFiledTwice', reason: '已比对，服务对象不同。' }]
    await world.ask(world.asProvince, acts.accept, { ...accepting, waivers: own })
    const kept = 'select rule, reason, by_name as by from waiver where entry_id = $1 order by at, reason'
    expect(await database.rows(kept, [again.id])).toEqual([
      { ...filers[0], by: world.asCentre.name },
      { ...own[0], by: world.asProvince.name },
    ])
    expect(await database.rows(kept, [id])).toEqual([])
  })
  test('a hard rule is never waived', async () => {
    const { world } = stage
    const entry = await stamped(world, world.asSecondCentre)
    const waivers = [{ rule: 'formStamped', reason: '印章不在单位。' }]
    const answer = await world.perform(world.asSecondCentre, acts.submit, { ...submission(entry), waivers })
    expect(answer.violations.map(({ message }) => message)).toEqual(['entry.waiverUnknown'])
  })
})

describe('N2-09 a gap where a picture was', () => {
  test('must be filled or removed', async () => {
    const gap: Content = {
      results: [
        { type: 'gap', reason: '图1.wmf' },
        { type: 'paragraph', inlines: [{ text: '成效。' }] },
      ],
    }
    expect((await finalising(content(gap))).map(({ rule, path }) => [rule, path])).toEqual([
      ['picturesPresent', 'results'],
    ])
  })
})

test('a field of files names only files of its own entry', async () => {
  const { world, database } = stage
  await database.rows(
    `update campaign_version set file = jsonb_set(file, '{form,fields}', file->'form'->'fields' ||
       '[{ "id": "annex", "label": "附件", "type": "files", "required": false, "flags": [] }]'::jsonb) where campaign_id = $1`,
    [world.campaignId],
  )
  const [own, other] = [
    await drafted(world, world.asCentre, { content: content({}) }),
    await drafted(world, world.asCentre, { content: content({}) }),
  ]
  const files = await database.rows<{ id: string }>(
    `insert into file (id, sha256, size, mime, name, noun, subject_id, seen_by)
     select gen_random_uuid(), md5(e.id::text), 1, 'image/png', 'a.png', 'entry', e.id, e.seen_by from entry e
     where e.id = any($1::uuid[]) order by e.id = $2 desc returning id`,
    [[own.id, other.id], own.id],
  )
  const saving = (ids: string[]) =>
    world.perform(world.asCentre, acts.save, { ...own, content: { unitType: 'tisc', annex: ids } })
  const ids = files.map(({ id }) => id)
  expect((await saving(ids)).violations.map(({ rule }) => rule)).toEqual(['entry.foreignFile'])
  expect((await saving(ids.slice(0, 1))).violations).toEqual([])
})
