import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCampaign } from './parse.ts'

// A machine under load may be slow: no verdict here hangs on the clock on the wall.
jest.setTimeout(60_000)

const preset = readFileSync(join(__dirname, '../../../../db/presets/n2-cases.yaml'), 'utf8')

/** Changes one line of the preset and gives its mistakes, with the line on which the change stands. */
function mistakes(from: string, to: string) {
  const at = preset.indexOf(from)
  if (at < 0) throw new Error(`the preset does not hold ${from}`)
  const parsed = parseCampaign(preset.replace(from, to))
  const line = preset.slice(0, at).split('\n').length
  const found = 'mistakes' in parsed ? parsed.mistakes : []
  return found.map((mistake) => [mistake.line - line, mistake.column, mistake.path, mistake.message])
}

test('the preset has no mistakes', () => {
  expect(parseCampaign(preset)).toHaveProperty('campaign.id', 'n2-cases')
})

test.each([
  [
    "closes: '2021-03-26'",
    "closes: '2021-02-30'",
    0,
    13,
    'phases[0].closes',
    '日历上没有“2021-02-30”这一天，请核对年月日',
  ],
  [
    "closes: '2021-03-26'",
    'closes: 2021年3月26日',
    0,
    13,
    'phases[0].closes',
    '日期应写成 2021-03-26 这样的形式，现在写的是“2021年3月26日”',
  ],
  ["closes: '2021-03-26'", 'closes:', 0, 12, 'phases[0].closes', '日期应写成 2021-03-26 这样的形式'],
  [
    "closes: '2021-03-26'",
    "closes: '2021-03-01'",
    0,
    13,
    'phases[0].closes',
    '截止日期 2021-03-01 早于开始日期 2021-03-12，请核对',
  ],
  ["closes: '2021-03-26'", "close: '2021-03-26'", 0, 5, 'phases[0].close', '不认识“close”，是否想写“closes”'],
  [
    'theme: [sme]',
    'theme: [smes]',
    0,
    15,
    'phases[0].allows.theme[0]',
    '没有编号为“smes”的选项，是否想写“sme”',
  ],
  [
    'theme: [sme]',
    'thema: [sme]',
    0,
    7,
    'phases[0].allows.thema',
    '没有编号为“thema”的栏目，是否想写“theme”',
  ],
  [
    'kind: maxText',
    'kind: maxtext',
    0,
    11,
    'rules[7].kind',
    '没有名为“maxtext”的规则种类，是否想写“maxText”',
  ],
  ['max: 1500', "max: '1500'", 0, 12, 'rules[7].params.max', '应写数字'],
  ['max: 1500', 'max: 0', 0, 12, 'rules[7].params.max', '不能小于 1'],
  ['max: 1500', 'maximum: 1500', 0, 7, 'rules[7].params.maximum', '不认识“maximum”，是否想写“max”'],
  [
    'fields: [serviceObject]',
    'fields: [serviceObjekt]',
    0,
    24,
    'rules[3].params.fields[0]',
    '没有编号为“serviceObjekt”的栏目，是否想写“serviceObject”',
  ],
  ['id: eligibleFiler', 'id: onTime', 0, 9, 'rules[1].id', '规则编号“onTime”重复，请改用另一个编号'],
  [
    'strength: hard',
    'strength: strict',
    0,
    15,
    'rules[0].strength',
    '应写 hard（必须满足）、soft（可说明理由后放行）或 { question: 问题编号 }',
  ],
  [
    'question: minimumPerPhase',
    'question: minimum',
    0,
    27,
    'rules[13].strength.question',
    '没有编号为“minimum”的问题',
  ],
  [
    'phases: [phase2]',
    'phases: [phase3]',
    0,
    14,
    'rules[14].phases[0]',
    '没有编号为“phase3”的阶段，是否想写“phase1”',
  ],
  [
    'at: [save, finalise, submit, forward]',
    'at: [save, finalize]',
    0,
    16,
    'rules[0].at[1]',
    '“finalize”不是可用的值，是否想写“finalise”',
  ],
  [
    'levels: [centre, province, nation]',
    'levels: [centre, region]',
    0,
    22,
    'routes[0].levels[1]',
    '没有编号为“region”的层级',
  ],
  ['to: materials', 'to: mailbox', 0, 9, 'package.mail.to', '没有编号为“mailbox”的联系角色'],
  [
    "name: '优秀案例征集-{单位名称}-第{n}阶段'",
    "name: '优秀案例征集-{单位名}'",
    0,
    9,
    'package.name',
    '没有名为{单位名}的占位，是否想写“单位名称”',
  ],
  ['default: 5', 'default: five', 0, 14, 'questions[8].default', '应写数字'],
  ['region: 四川', 'region: 成都', 0, 17, 'participation.extraReceivers[0].region', '地区名单中没有“成都”'],
  [
    '- { id: case, name: { zh: 案例, en: Case } }',
    '- { id: case, name: { zh: 案例 } }',
    0,
    17,
    'kinds[0].name',
    '应写文字，或写成 { zh: 中文, en: 英文 }',
  ],
])('%s written as %s is found at its place', (from, to, line, column, path, start) => {
  const found = mistakes(from, to)
  const [first = []] = found
  expect(found).toHaveLength(1)
  expect([first[0], first[1], first[2]]).toEqual([line, column, path])
  expect(String(first[3]).slice(0, start.length)).toBe(start)
})

test('a missing part is told where its owner stands', () => {
  expect(
    mistakes('  number: 国知办函服字〔2021〕205号\n', '').map(([, , path, message]) => [path, message]),
  ).toEqual([['notice.number', '缺少“number”，应写文字']])
})

test('each of several mistakes is told, in the order of the file', () => {
  const broken = preset
    .replace("signed: '2021-03-11'", "signed: '2021-03-32'")
    .replace("published: '2021-03-12'", 'publisht: x')
    .replace('level: centre', 'level: 3')
  const parsed = parseCampaign(broken)
  expect('mistakes' in parsed && parsed.mistakes.map(({ path }) => path)).toEqual([
    'notice.signed',
    'notice.publisht',
    'participation.filers.level',
  ])
})

test.each([
  ['a: 1\na: 2\n', 2, 1, '同一层中有两个相同的名称，请删去一个'],
  ['notice:\n\ttitle: x\n', 2, 1, '行首缩进只能用空格，不能用制表符（Tab）'],
  ['title: "x\n', 2, 1, '缺少标点：引号、方括号或花括号没有成对，或冒号后缺少空格'],
])('%j is no YAML', (yaml, line, column, message) => {
  const parsed = parseCampaign(yaml)
  expect('mistakes' in parsed && parsed.mistakes[0]).toEqual({ line, column, path: '', message })
})

test('an empty file, a list and an enormous file are mistakes, not errors', () => {
  for (const yaml of ['', '- a\n', 'x'.repeat(1_000_001)])
    expect(parseCampaign(yaml)).toHaveProperty('mistakes.0.line', 1)
})

test('endless nesting and multiplied references are mistakes, not errors', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'.split('').map((key, at) => {
      const before = 'abcdefgh'[at]
      return `${key}: &${key} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
    }),
  ].join('\n')
  const message = '文件嵌套过深或引用过多，不像是征集活动文件'
  expect(parseCampaign(bomb)).toEqual({ mistakes: [{ line: 1, column: 1, path: '', message }] })
  expect(parseCampaign('['.repeat(500_000))).toHaveProperty('mistakes.0.line', 1)
})
