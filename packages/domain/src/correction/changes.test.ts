import fc from 'fast-check'
import { preset } from '../../test/presets.ts'
import type { Campaign } from '../campaign/schema.ts'
import { changesBetween, noticeKind } from './changes.ts'
import { isAffected, type Participant } from './reach.ts'
import { carriedOver } from './versions.ts'

const before = preset('n1-ip-videos')
const withRule = (id: string, params: object): Campaign => ({
  ...before,
  rules: before.rules.map((rule) =>
    rule.id === id ? { ...rule, params: { ...rule.params, ...params } } : rule,
  ),
})
const closing = (day: string): Campaign => ({
  ...before,
  phases: before.phases.map((phase) => ({ ...phase, closes: day, wording: '延至该日' })),
})

test('a changed rule is told as 原…，现改为… by its own words', () => {
  expect(
    changesBetween(before, withRule('longLength', { max: 1200 })).map(({ id, words }) => [id, words]),
  ).toEqual([
    [
      'longLength',
      '原：长视频最长不超过30分钟（限微电影、微动漫、纪录片、公益宣传片）。定稿时、报送时判定：“视频文件”时长不超过 30 分钟；必须满足（依据：三（二）），现改为：长视频最长不超过30分钟（限微电影、微动漫、纪录片、公益宣传片）。定稿时、报送时判定：“视频文件”时长不超过 20 分钟；必须满足（依据：三（二））。',
    ],
  ])
})

test('what is added and what is struck is told as such, and nothing is told of what is the same', () => {
  const fewer = { ...before, rules: before.rules.filter(({ id }) => id !== 'oneScript') }
  expect(changesBetween(before, fewer).map(({ words }) => words.slice(0, 3))).toEqual(['取消：'])
  expect(changesBetween(fewer, before).map(({ words }) => words.slice(0, 3))).toEqual(['增加：'])
  expect(changesBetween(before, { ...before, id: 'another' })).toEqual([])
})

test('a changed field is told, and what no sentence tells is told by its part', () => {
  const fields = before.form.fields.map((field) =>
    field.id === 'title' ? { ...field, maxLength: 40 } : field,
  )
  const words = (after: Campaign) => changesBetween(before, after).map(({ words: each }) => each)
  expect(words({ ...before, form: { ...before.form, fields } })).toEqual([
    '原：作品名称：单行文字，必填，最多 60 个字符，可以公开，现改为：作品名称：单行文字，必填，最多 40 个字符，可以公开。',
  ])
  expect(words({ ...before, vocabulary: {} })).toEqual([
    '“用语”部分的内容有改动：去掉“评选”、“征集”、“作品”。',
  ])
})

const sections = [
  'form',
  'rules',
  'attestations',
  'stages',
  'awards',
  'contacts',
  'kinds',
  'routes',
  'organisers',
] as const

/** A version with one Chinese text of one part written otherwise. */
function rewritten(part: (typeof sections)[number], n: number): Campaign {
  let at = 0
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]))
    return typeof value === 'string' && /[一-鿿]/.test(value) && at++ === n ? `${value}改` : value
  }
  return { ...before, [part]: turned(before[part]) }
}

test('no difference is passed over: two versions have changes exactly where their files differ', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sections), fc.nat(60), (part, n) => {
      const after = rewritten(part, n)
      const differs = JSON.stringify(after) !== JSON.stringify(before)
      return changesBetween(before, after).length > 0 === differs
    }),
    { numRuns: 300 },
  )
})

test('a swapped code, a column and an attestation asked besides are told at their own rows, whatever else changes', () => {
  const science = preset('n4-science-videos')
  const list = { id: 'codes', name: '推荐代码', items: [] as { code: string; name: string }[] }
  const coded = (one: string, other: string): Campaign => ({
    ...science,
    lists: [
      {
        ...list,
        items: [
          { code: one, name: '甲单位' },
          { code: other, name: '乙单位' },
        ],
      },
      { ...list, id: 'more', name: `名单${one}` },
    ],
  })
  expect(
    changesBetween(coded('101', '102'), coded('102', '101')).map(({ id, words }) => [id, words]),
  ).toEqual([
    ['more', '原：名单101：尚未录入，现改为：名单102：尚未录入。'],
    ['codes', '名单“推荐代码”的内容有改动：去掉“101 甲单位”、“102 乙单位”，增加“102 甲单位”、“101 乙单位”。'],
  ])
  const cases = preset('n2-cases')
  const without = {
    ...cases,
    documents: cases.documents.map((paper) => ({ ...paper, columns: paper.columns.slice(1) })),
  }
  const tables = cases.documents.filter(({ columns }) => columns.length > 0).map(({ id }) => id)
  expect(tables.length).toBeGreaterThan(0)
  expect(changesBetween(cases, without).map(({ section, id }) => `${section} ${id}`)).toEqual(
    tables.map((id) => `paper ${id}`),
  )
})

type Place = { section: string; id: string; path: (string | number)[] }

/** Every Chinese text of the rows of a file, with the row in which it stands. */
function placesIn(campaign: Campaign): Place[] {
  const inside = (value: unknown, path: (string | number)[]): (string | number)[][] =>
    typeof value === 'string'
      ? /[一-鿿]/.test(value)
        ? [path]
        : []
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => inside(inner, [...path, key]))
        : []
  const of = (section: string, rows: readonly object[] | undefined, at: string[]): Place[] =>
    (rows ?? []).flatMap((row, n) => {
      const [id = ''] = ['id' in row ? row.id : '', 'role' in row ? row.role : ''].filter(Boolean).map(String)
      return inside(row, [...at, n]).map((path) => ({ section, id, path }))
    })
  return [
    ...of('field', campaign.form.fields, ['form', 'fields']),
    ...of('list', campaign.lists, ['lists']),
    ...of('rule', campaign.rules, ['rules']),
    ...of('attestation', campaign.attestations, ['attestations']),
    ...of('paper', campaign.documents, ['documents']),
    ...of('stage', campaign.stages, ['stages']),
    ...of('award', campaign.awards, ['awards']),
    ...of('contact', campaign.contacts, ['contacts']),
    ...of('question', campaign.questions, ['questions']),
  ]
}

function writtenOtherwise(campaign: Campaign, { path }: Place): Campaign {
  const after = structuredClone(campaign)
  let at = after as unknown as Record<string | number, never>
  for (const part of path.slice(0, -1)) at = at[part] as never
  const last = path.at(-1) ?? ''
  at[last] = `${String(at[last])}改` as never
  return after
}

test('of two texts written otherwise, each is told at its own row', () => {
  for (const id of ['n1-ip-videos', 'n2-cases', 'n4-science-videos']) {
    const old = preset(id)
    const place = fc.constantFrom(...placesIn(old))
    fc.assert(
      fc.property(place, place, (one, other) => {
        const told = changesBetween(old, writtenOtherwise(writtenOtherwise(old, one), other))
        return [one, other].every((each) =>
          told.some((row) => row.section === each.section && row.id === each.id),
        )
      }),
      { numRuns: 60 },
    )
  }
})

test('rows in another order are told, also beside another change', () => {
  const turned = { ...before, rules: before.rules.toReversed() }
  expect(changesBetween(before, turned).map(({ words }) => words)).toEqual(['“规则”的次序有改动。'])
})

test('later closes alone are a 延期通知, an earlier one or anything else is a 更正通知', () => {
  expect(noticeKind(before, closing('2021-10-15'))).toBe('extension')
  expect(noticeKind(before, closing('2021-09-15'))).toBe('correction')
  expect(noticeKind(before, withRule('longLength', { max: 1200 }))).toBe('correction')
  expect(noticeKind(before, before)).toBeUndefined()
  const more = (after: Campaign) => ({
    ...after,
    phases: after.phases.map((phase) => ({ ...phase, about: '另有说明' })),
  })
  expect([noticeKind(before, more(before)), noticeKind(before, more(closing('2021-10-15')))]).toEqual([
    'correction',
    'correction',
  ])
})

const one = (kind: string, route: string): Participant => ({
  level: 'entrant',
  routes: ['recommended', 'public'],
  entries: [{ phase: 'collection', kind, route }],
})

test('who is affected follows from the limits of what changes', () => {
  const [change] = changesBetween(before, withRule('longLength', { max: 1200 }))
  const reached = (participant: Participant) => change !== undefined && isAffected(change.reach, participant)
  expect([reached(one('documentary', 'public')), reached(one('script', 'public'))]).toEqual([true, false])
  expect(reached({ level: 'entrant', routes: ['public'], entries: [] })).toBe(true)
  const [code] = changesBetween(before, withRule('codeKnown', { digits: 4 }))
  expect(code && isAffected(code.reach, one('script', 'public'))).toBe(false)
  expect(code && isAffected(code.reach, one('script', 'recommended'))).toBe(true)
  expect(code && isAffected(code.reach, { level: 'entrant', routes: ['public'], entries: [] })).toBe(false)
})

test('a rule that loses its limit affects all', () => {
  const all = {
    ...before,
    rules: before.rules.map((rule) =>
      rule.id === 'noCode' ? { ...rule, routes: ['recommended', 'public'] } : rule,
    ),
  }
  const [change] = changesBetween(before, all)
  expect(change?.reach).toEqual({ routes: ['public', 'recommended'] })
})

test('a close of one level affects that level alone', () => {
  const due = { level: 'body', closes: '2021-09-20', wording: '9月20日' }
  const after = { ...before, phases: before.phases.map((phase) => ({ ...phase, dues: [due] })) }
  const [change] = changesBetween(before, after)
  expect(change?.reach).toEqual({ phases: ['collection'], levels: ['body'] })
  expect(change && isAffected(change.reach, one('script', 'public'))).toBe(false)
})

test('a draft stays whole under a new form; what is no longer asked is set aside and not lost', () => {
  const form = { ...before.form, fields: before.form.fields.filter(({ id }) => id !== 'series') }
  expect(carriedOver({ title: '作品', series: '系列' }, form)).toEqual({
    content: { title: '作品' },
    setAside: { series: '系列' },
  })
})
