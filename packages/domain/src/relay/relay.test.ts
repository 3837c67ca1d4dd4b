import { preset, presetText } from '../../test/presets.ts'
import { closeOf } from '../campaign/phase.ts'
import { openQuestions, settingsOf } from '../campaign/question.ts'
import { parseCampaign } from '../campaign/parse.ts'
import type { Campaign } from '../campaign/schema.ts'
import { edited, ownRows, pathsIn } from '../editing/edit.ts'
import { shiftCampaign } from '../campaign/shift.ts'
import { parseRelay, readCampaignFile } from './parse.ts'
import { broughtDown, decidedAbove, relayWritten } from './write.ts'

const upper = preset('n5-industry-videos')
const text = presetText('n5-hunan')
const both = preset('n5-hunan')

/** Changes the relay at one place and gives its mistakes, with the line on which the change stands. */
function mistakes(from: string, to: string) {
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`the relay does not hold ${from}`)
  const line = text.slice(0, at).split('\n').length
  const read = parseRelay(text.replace(from, to), upper)
  return 'mistakes' in read ? read.mistakes.map((each) => [each.line - line, each.column, each.message]) : []
}

const row = (id: string, kind: string, params: string, strength = 'hard') =>
  `rules:\n  - { id: ${id}, clause: 本省, kind: ${kind}, params: ${params}, strength: ${strength}, at: [finalise, submit], says: 本省要求 }`

test('a stricter rule of the same id takes the place of the one above, and a new one is added', () => {
  const stricter = text.replace(
    'rules:',
    row('length', 'mediaDuration', '{ field: film, min: 60, max: 300 }'),
  )
  const read = parseRelay(stricter, upper)
  const rules = 'campaign' in read ? read.campaign.rules.filter(({ id }) => id === 'length') : []
  expect(rules.map(({ params }) => params)).toEqual([{ field: 'film', min: 60, max: 300 }])
})

test.each([
  ['{ field: film, min: 60, max: 600 }', '放宽了上级规则', '‘视频文件’时长不短于 1 分钟、不超过 10 分钟'],
  ['{ field: film, max: 480 }', '放宽了上级规则', '‘视频文件’时长不超过 8 分钟'],
])('a looser %s is refused with both clauses', (params, why, ours) => {
  expect(mistakes('rules:', row('length', 'mediaDuration', params))).toEqual([
    [
      1,
      11,
      `转发只能收紧，“length”${why}。上级：定稿时、报送时判定“‘视频文件’时长不短于 1 分钟、不超过 8 分钟”，必须满足（七（二））；本级：定稿时、报送时判定“${ours}”，必须满足（本省）。请改严，或另用编号增加规则`,
    ],
  ])
})

test('a softer strength, an act left out and another kind are loosenings too', () => {
  const message = (rule: string) => String(mistakes('rules:', rule)[0]?.[2] ?? '')
  expect(message(row('length', 'mediaDuration', '{ field: film, min: 60, max: 480 }', 'soft'))).toContain(
    '放宽了上级规则',
  )
  expect(message(row('onTime', 'beforeInstant', '{}'))).toContain('放宽了上级规则')
  expect(message(row('length', 'mediaContainer', '{ field: film, allowed: [mp4] }'))).toContain('不能比较')
})

test('a rule that is not asked for here, as a question answers, is a loosening too', () => {
  const asked = `rules:\n  - { id: length, clause: 本省, kind: mediaDuration, params: { field: film, min: 60, max: 480 }, strength: { question: bound }, at: [finalise, submit], says: 本省要求 }`
  const question = (value: string) =>
    `questions:\n  - { id: bound, asks: 是否要求时长, choices: [{ value: hard, says: 要求 }, { value: 'off', says: 不要求 }], default: ${value} }`
  const message = (value: string) => {
    const found = parseRelay(text.replace('rules:', asked).replace('questions:', question(value)), upper)
    return 'mistakes' in found ? found.mistakes.map((mistake) => mistake.message) : []
  }
  expect(message('hard')).toEqual([])
  expect(message("'off'")).toEqual([
    expect.stringMatching(/放宽了上级规则。.*，必须满足（.*，不作要求（本省）/),
  ])
})

test('a later close is refused with both instants, an earlier opening too', () => {
  expect(mistakes("closes: '2024-05-29'", "closes: '2024-07-31'")).toEqual([])
  expect(
    mistakes("closes: '2024-05-29'", "closes: '2024-08-01'").map(([line, column]) => [line, column]),
  ).toEqual([[0, 13]])
  expect(mistakes("closes: '2024-05-29'", "closes: '2024-05-29'\n    opens: '2024-01-01'")[0]?.[2]).toContain(
    '本级开始日期 2024-01-01 早于上级的 2024-04-26',
  )
})

test('an own office hour lets no phase that the relay does not write close later', () => {
  const above: Campaign = {
    ...upper,
    phases: upper.phases.map((phase) => ({ ...phase, wording: '7月31日下班前报送' })),
  }
  const without = (hour: string) =>
    text.replace(/^phases:\n(?: .*\n)+/m, '').replace("default: '17:30'", `default: '${hour}'`)
  const told = (hour: string) => {
    const read = parseRelay(without(hour), above)
    return 'mistakes' in read ? read.mistakes.map(({ path, message }) => [path, message]) : []
  }
  expect([told('17:30'), told('17:00')]).toEqual([[], []])
  expect(told('18:30')).toEqual([
    [
      'questions[0].id',
      '转发只能收紧，本级下班时间使截止时间晚于上级。上级：2024-07-31 17:30:00；本级：2024-07-31 18:30:00。请改早，或在 phases 中写明本级的截止时间',
    ],
  ])
})

test('a level says its own office hour and its own days before the close, though the call above asks for them too', () => {
  const above: Campaign = {
    ...upper,
    phases: upper.phases.map((phase) => ({ ...phase, wording: '7月31日下班前报送' })),
    questions: [
      ...upper.questions,
      { id: 'officeCloses', asks: '几点下班', default: '17:30' },
      { id: 'receiverWorkingDaysBefore', asks: '提前几天', default: 5 },
    ],
  }
  const own = (hour: string) =>
    parseRelay(
      text
        .replace(/^phases:\n(?: .*\n)+/m, '')
        .replace("default: '17:30'", `default: '${hour}'`)
        .replace(
          'questions:',
          'questions:\n  - { id: receiverWorkingDaysBefore, asks: 提前几天, default: 3 }',
        ),
      above,
    )
  const earlier = own('17:00')
  if (!('campaign' in earlier)) throw new Error(JSON.stringify(earlier.mistakes))
  expect(closeOf(earlier.campaign, 'collection')).toBe('2024-07-31T17:00:00+08:00')
  expect(settingsOf(earlier.campaign).receiverWorkingDaysBefore).toBe(3)
  const later = own('18:00')
  expect('mistakes' in later && later.mistakes.map(({ path, message }) => [path, message])).toEqual([
    ['questions[1].id', expect.stringContaining('上级：2024-07-31 17:30:00；本级：2024-07-31 18:00:00')],
  ])
})

test('a relay adds no filers, invents no route and rewrites nothing of the parent’s', () => {
  expect(mistakes('{ id: firm, name', '{ id: school, name')[0]?.[2]).toContain('上级不收“工业企业”报送的作品')
  expect(mistakes('- id: recommended', '- id: own')[0]?.[2]).toContain('可用的有：recommended、direct')
  expect(mistakes('- id: officeCloses', '- id: individuals')[0]?.[2]).toBe(
    '上级已有编号“individuals”，不能改写，请另用编号',
  )
  expect(mistakes('- id: collection', '- id: collected')[0]?.[2]).toBe(
    '上级没有编号为“collected”的阶段，可用的有：collection',
  )
})

test('a relay reads no upper rule otherwise', () => {
  expect(mistakes('- id: officeCloses', '- id: beforeIncludesDay')[0]?.[2]).toContain(
    '应写true（是）或 false（否）',
  )
  const question = `questions:\n  - { id: countsTables, asks: 表格是否计入, default: false }`
  expect(mistakes('questions:', question)[0]?.[2]).toBe(
    '“countsTables”决定上级规则怎样计算，由上级确定，本级不能另定，请删去',
  )
})

test('a wrong word in a relay is found at its own place', () => {
  expect(mistakes('field: theme,', 'field: thema,').map(([line, , message]) => [line, message])).toEqual([
    [0, '没有编号为“thema”的栏目，是否想写“theme”'],
  ])
  expect(mistakes('levels: [entrant, city,', 'levels: [entrant, town,').map(([line]) => line)).toEqual([0])
})

test('a relay alone, and one whose parent has mistakes, are told so', () => {
  const alone = parseCampaign(text)
  expect('mistakes' in alone && alone.mistakes.map(({ message }) => message)).toEqual([
    '本文件转发“n5-industry-videos”，须与上级文件 n5-industry-videos.yaml 放在同一文件夹中一并读取',
  ])
  const broken = readCampaignFile(text, () => presetText('n5-industry-videos').replace('max: 480', 'max: 4'))
  expect('mistakes' in broken && broken.mistakes[0]?.message).toContain(
    '上级文件 n5-industry-videos.yaml 有误',
  )
})

test('what all units above owe together on a theme is not owed again by those of a relay', () => {
  const rule = {
    id: 'each',
    clause: '一',
    strength: 'soft' as const,
    at: ['publish' as const],
    says: '不少于',
  }
  const owed = (per: string): Campaign['rules'][number] => ({
    ...rule,
    id: per,
    kind: 'atLeast',
    params: { per, min: 3 },
  })
  const above = { ...upper, rules: [...upper.rules, owed('theme'), owed('region')] }
  const below = parseRelay(text, above)
  const ids = 'campaign' in below ? below.campaign.rules.map(({ id }) => id) : []
  expect(ids.slice(-2)).toEqual([upper.rules.at(-1)?.id, 'region'])
})

test('a least number by type is raised, not lowered, and asks nothing of types that file above alone', () => {
  const [own = ''] = both.participation.filers.types.map(({ id }) => id)
  const lines = [own, 'elsewhere'].map((type) => ({ type, min: 2 }))
  const kind = 'atLeastByType'
  const rule = {
    id: 'byType',
    clause: '一',
    strength: 'hard' as const,
    at: ['forward' as const],
    says: '不少于',
  }
  const above = { ...upper, rules: [...upper.rules, { ...rule, kind, params: { per: 'filer', lines } }] }
  const under = (n?: number) => {
    const ours = row('byType', kind, `{ per: filer, lines: [{ type: ${own}, min: ${n} }] }`)
    const written = ours.replace('finalise, submit', 'forward')
    const read = parseRelay(n === undefined ? text : text.replace('rules:', written), above)
    if (!('campaign' in read)) return read.mistakes.map(({ message }) => message.split('。')[0])
    return read.campaign.rules.filter((one) => one.kind === kind).map(({ params }) => params['lines'])
  }
  expect(under()).toEqual([[{ type: own, min: 2 }]])
  expect(under(3)).toEqual([[{ type: own, min: 3 }]])
  expect(under(1)).toEqual(['转发只能收紧，“byType”放宽了上级规则'])
})

test('a relay of a relay tightens again', () => {
  const city = `id: city
notice: { title: 某市转发, number: 无文号, issuers: [某市局], signed: '2024-04-30', relayOf: n5-hunan }
organisers: [{ role: issuer, name: 某市局 }]
participation:
  levels: [{ id: entrant, name: 参选主体, units: 参选单位 }, { id: city, name: 市州, units: 市州局 }]
  filers: { level: entrant, types: [{ id: firm, name: 工业企业 }] }
  countsAs: organisation
routes: [{ id: recommended, name: 市州推荐, levels: [entrant, city, department, organiser] }]
phases: [{ id: collection, closes: '2024-05-20', wording: 5月20日下班前 }]
`
  const read = readCampaignFile(city, presetText)
  expect('campaign' in read ? closeOf(read.campaign, 'collection') : read.mistakes).toBe(
    '2024-05-20T17:30:00+08:00',
  )
  expect('campaign' in read && openQuestions(read.campaign)).toEqual([])
  const filers = 'campaign' in read && read.campaign.rules.find(({ id }) => id === 'entrants')?.params
  expect(filers).toEqual({ types: ['firm'] })
})

/** What a text reads as beside the campaign above, and how many lines it has more than the relay that ships. */
function read(written: string) {
  const parsed = parseRelay(written, upper)
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes))
  return { campaign: parsed.campaign, more: written.split('\n').length - text.split('\n').length }
}

test('a relay moved to another day changes its own day and its words, and takes nothing of the level above into its text', () => {
  const { campaign, more } = read(relayWritten(text, both, shiftCampaign(both, { days: -2 })))
  const [phase] = campaign.phases
  expect([phase?.opens, phase?.closes, phase?.wording, more]).toEqual([
    '2024-04-26',
    '2024-05-27',
    '于5月27日下班前',
    0,
  ])
})

test('a phase that a relay left to the level above becomes its own when it moves', () => {
  const silent = text.replace(/phases:\n(.*\n){4}/, '')
  expect(read(silent).campaign.phases[0]?.closes).toBe('2024-07-31')
  const before = read(silent).campaign
  const moved = relayWritten(silent, before, shiftCampaign(before, { days: -1 }))
  expect(read(moved).campaign.phases[0]).toMatchObject({ closes: '2024-07-30', opens: '2024-04-26' })
})

test('an upper rule that is edited in a relay is written into it first, and its mistakes are found at its place', () => {
  const at = ['rules', { id: 'length' }, 'params', 'max']
  const tightened = (max: number) => edited(broughtDown(text, both, [{ at, value: max }]), { at, value: max })
  const rules = read(tightened(300)).campaign.rules.filter(({ id }) => id === 'length')
  expect(rules.map(({ params }) => params)).toEqual([{ field: 'film', min: 60, max: 300 }])
  const loose = parseRelay(tightened(600), upper)
  expect('mistakes' in loose && loose.mistakes.map(({ path }) => path)).toEqual(['rules[1].id'])
  expect(pathsIn(tightened(600))(['rules', { id: 'length' }, 'id'])).toBe('rules[1].id')
  expect(pathsIn(text)(at)).toBeUndefined()
  expect(broughtDown(text, both, [{ at: ['notice', 'number'], value: '无' }])).toBe(text)
})

test('what the call above decides is known from what a relay writes itself, and its own rows come after its own', () => {
  const decided = decidedAbove(text, both)
  const above = (...at: Parameters<typeof decided>[0]): boolean => decided(at)
  expect([above('theme'), above('form', 'fields', { id: 'title' }, 'label')]).toEqual([true, true])
  expect([
    above('phases', { id: 'collection' }, 'name'),
    above('stages', { id: 'screening' }, 'from'),
  ]).toEqual([true, true])
  expect([above('phases', { id: 'collection' }, 'closes'), above('rules', { id: 'length' }, 'says')]).toEqual(
    [false, false],
  )
  expect([above('notice', 'published'), above('notice', 'basedOn')]).toEqual([false, false])
  expect([above('notice', 'number'), above('contacts', { id: 'receipt' }, 'name')]).toEqual([false, false])
  expect(above('contacts', { id: 'inquiry' }, 'name')).toBe(true)
  expect(decidedAbove(presetText('n5-industry-videos'), upper)(['theme'])).toBe(false)
  const n = ownRows(text, ['form', 'fields'])
  const added = edited(text, {
    at: ['form', 'fields', n],
    value: { id: 'county', label: '县区', type: 'text' },
  })
  expect(read(added).campaign.form.fields.map(({ id }) => id)).toEqual([
    'county',
    ...both.form.fields.map(({ id }) => id),
  ])
})
