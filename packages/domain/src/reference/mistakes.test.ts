import { presetText } from '../../test/presets.ts'
import { parseCampaign } from '../campaign/parse.ts'

const presets = {
  n3: presetText('n3-publicity-week'),
  n1: presetText('n1-ip-videos'),
  n4: presetText('n4-science-videos'),
}

/** Changes one place of a preset and gives its mistakes, each with its line from there and what stands at its column. */
function mistakes(of: keyof typeof presets, from: string, to: string) {
  const text = presets[of]
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`the preset does not hold ${from}`)
  const line = text.slice(0, at).split('\n').length
  const read = parseCampaign(text.replace(from, to))
  const lines = text.replace(from, to).split('\n')
  return 'mistakes' in read
    ? read.mistakes.map(({ line: n, column, path, message }) => {
        const rest = lines[n - 1]?.slice(column - 1) ?? ''
        return { line: n - line, path, message, rest }
      })
    : []
}

test('a unit is a figure’s alone, and short', () => {
  const field = '- { id: contact, label: { zh: 联系人, en: Contact person }, type: person'
  const [people, long] = ['type: quantity, unit: { zh: 人次', '一二三四五六七八九十一']
  expect(mistakes('n3', field, `${field}, unit: 人`)).toMatchObject([
    {
      path: 'form.fields[2].unit',
      message: '只有 quantity（数字）类栏目才有 unit（计量单位），请删去或改 type',
    },
  ])
  expect(mistakes('n3', people, people.replace('人次', long))).toMatchObject([
    { path: 'form.fields[10].unit', message: '计量单位最多 10 个字' },
  ])
})

test.each([
  [
    'n4',
    'min: 120, max: 300',
    'min: 300, max: 120',
    0,
    '300',
    'rules[9].params.min',
    '下限 300 大于上限 120，请对调或改正',
  ],
  [
    'n4',
    'min: 100 MB, max: 300 MB',
    'min: 300 MB, max: 100 MB',
    0,
    '300 MB',
    'rules[13].params.min',
    '下限 300 MB 大于上限 100 MB，请对调或改正',
  ],
  [
    'n4',
    "from: '2023-01-01', to: '2023-12-31'",
    "from: '2023-12-31', to: '2023-01-01'",
    0,
    "'2023-12-31'",
    'rules[5].params.from',
    '起始日期 2023-12-31 晚于截止日期 2023-01-01，请对调或改正',
  ],
  [
    'n4',
    '{ type: xpcc, max: 3 }',
    '{ type: xpc, max: 3 }',
    0,
    'xpc,',
    'rules[21].params.lines[4].type',
    '没有编号为“xpc”的机构类型，是否想写“xpcc”',
  ],
  [
    'n4',
    'list: threeAreas, types',
    'list: threeArea, types',
    0,
    'threeArea,',
    'rules[21].params.bonus.list',
    '没有编号为“threeArea”的名单，是否想写“threeAreas”',
  ],
  [
    'n4',
    'max: 300 MB',
    'max: 300兆',
    0,
    '300兆',
    'rules[13].params.max',
    '大小应写成 100 MB、1 GB 这样的形式',
  ],
  [
    'n4',
    "allowed: ['16:9']",
    'allowed: [16x9]',
    0,
    '16x9',
    'rules[11].params.allowed[0]',
    "画面比例应写成 '16:9' 这样的形式，并加引号",
  ],
  [
    'n4',
    'routes: [recommended]\n    says',
    'routes: [recomended]\n    says',
    0,
    'recomended',
    'rules[2].routes[0]',
    '没有编号为“recomended”的报送路径，是否想写“recommended”',
  ],
  [
    'n4',
    'mailTo: recommendedMail',
    'mailTo: mailbox',
    0,
    'mailbox',
    'routes[0].mailTo',
    '没有编号为“mailbox”的联系角色，可用的有：policy、receipt、recommendedMail、selfNominatedMail、post、onlineTransfer',
  ],
  [
    'n4',
    'places: { question: winners }',
    'places: { question: winner }',
    0,
    'winner ',
    'awards[0].places.question',
    '没有编号为“winner”的问题，是否想写“winners”',
  ],
  ['n1', 'exact: [1920, 1080]', 'width: 1920', 0, 'params:', 'rules[9].params', '分辨率应写 exact: [宽, 高]'],
  [
    'n1',
    "from: '2021-08', to: '2021-09'",
    "from: '2021-13', to: '2021-09'",
    0,
    "'2021-13'",
    'stages[0].from',
    '日期应写成 2021-03-26，只知道月份的写成 2021-03',
  ],
  [
    'n1',
    "from: '2021-08', to: '2021-09'",
    "from: '2021-09', to: '2021-08'",
    0,
    "'2021-08'",
    'stages[0].to',
    '结束日期 2021-08 早于开始日期 2021-09，请核对',
  ],
  [
    'n1',
    'after: collection',
    'after: showcase',
    0,
    'showcase',
    'stages[1].after',
    '环节“作品展播”（showcase）不在本环节之前，请先写在前的环节，再写本环节',
  ],
  [
    'n1',
    'excludes: [second, third]',
    'excludes: [second, forth]',
    0,
    'forth',
    'awards[0].excludes[1]',
    '没有编号为“forth”的奖项或标签',
  ],
  [
    'n1',
    'kinds: [shortVideo]\n',
    'kinds: [short]\n',
    0,
    'short',
    'rules[5].kinds[0]',
    '没有编号为“short”的作品种类，是否想写“shortVideo”',
  ],
  [
    'n1',
    'list: internalCodes',
    'list: codes',
    0,
    'codes',
    'participation.addressees[1].list',
    '没有编号为“codes”的名单',
  ],
  [
    'n1',
    '- id: longLength',
    '- id: shortLength',
    0,
    'shortLength',
    'rules[6].id',
    '规则编号“shortLength”重复，请改用另一个编号',
  ],
  ['n1', '- id: codesImported', '- id: sizeUnit', 6, 'false', 'questions[0].default', ''],
] as const)('%s with %s written as %s is told at its place', (of, from, to, line, word, path, start) => {
  const [first] = mistakes(of, from, to)
  expect([first?.line, first?.path, first?.rest.slice(0, word.length)]).toEqual([line, path, word])
  expect(first?.message).toContain(start)
})

test('no file is half read: a mistake gives no campaign', () => {
  expect(parseCampaign(presets.n1.replace('kind: filed', 'kind: fild'))).not.toHaveProperty('campaign')
})

const told = (of: keyof typeof presets, from: string, to: string) =>
  mistakes(of, from, to).map(({ path, message, rest }) => [path, message, rest.split(/[,\] }]/)[0]])

test('what is told apart by a role or a code stands once', () => {
  expect(told('n4', 'contacts:\n  - { role: policy', 'contacts:\n  - { role: receipt')).toEqual([
    ['contacts[1].role', '联系角色“receipt”重复，请改用另一个', 'receipt'],
  ])
  const coded = "items: [{ code: '101', name: 甲 }, { code: '101', name: 乙 }, 大连"
  expect(told('n4', 'items: [大连', coded)).toEqual([
    ['lists[1].items[1].code', '代码“101”重复，请改用另一个', "'101'"],
  ])
})

test('an affirmation or a paper of a way that there is not is told, for nobody would ever be asked for it', () => {
  const sentence = '没有编号为“recomended”的报送路径，是否想写“recommended”'
  const ways = (from: string) =>
    told('n4', from, from.replace('[recommended]', '[recomended]')).filter(([path]) =>
      path?.endsWith('.routes[0]'),
    )
  expect(ways('at: forward\n    routes: [recommended]')).toEqual([
    ['attestations[2].routes[0]', sentence, 'recomended'],
  ])
  expect(ways('en: List of recommended works }, routes: [recommended]')).toEqual([
    ['documents[2].routes[0]', sentence, 'recomended'],
  ])
  expect(ways('electronicSeal: true, routes: [recommended]')).toEqual([
    ['documents[0].routes[0]', sentence, 'recomended'],
  ])
})

test('a level has one close of its own, and parts named by ids have each their own', () => {
  const due = "{ level: author, closes: '2023-09-01', wording: 9月1日 }"
  const { n4 } = presets
  const opens = /^ {4}opens: .*$/m.exec(n4)?.[0] ?? ''
  const found = told('n4', opens, `${opens}\n    dues: [${due}, ${due}]`)
  expect(found.filter(([path]) => path?.endsWith('level'))).toEqual([
    ['phases[0].dues[1].level', '另定截止日的层级“author”重复，请改用另一个', 'author'],
  ])
})

test('a rule by themes or titles wants the field by which it is judged', () => {
  expect(told('n4', 'title], across: routes', 'title], across: themes')).toEqual([
    [
      'rules[25].params.across',
      '规则按主题判定，而表中没有编号为 theme、类型为 choice 的栏目，无从判定；请在 form.fields 中增加，或把主题栏目的编号改为 theme',
      'themes',
    ],
  ])
  const perTheme = told('n4', '{ per: person, max: 1 }', '{ per: senderTheme, max: 1 }')
  expect(perTheme.map(([path, , rest]) => [path, rest])).toEqual([['rules[24].params.per', 'senderTheme']])
  const heading = told('n4', '{ id: title, label: { zh: 作品', '{ id: heading, label: { zh: 作品')
  expect(heading.filter(([, message]) => message?.startsWith('规则按'))).toEqual([
    [
      'rules[25].params.same',
      '规则按名称判定，而表中没有编号为 title、类型为 text 的栏目，无从判定；请在 form.fields 中增加，或把名称栏目的编号改为 title',
      'same:',
    ],
  ])
})

test('how many an author sends at least is judged when they are sent on together, neither one by one nor when some are chosen', () => {
  const least =
    'kind: atLeast\n    params: { per: person, min: 1 }\n    strength: soft\n    at: [submit, accept, forward, publish]'
  const most =
    /kind: atMost\n    params: \{ per: person, max: 1 \}\n    strength: hard\n    at: .*/.exec(
      presets.n4,
    )?.[0] ?? ''
  const sentence =
    '按第一作者（per: person）计的最低数量只能在上报（forward）时判定，应写 at: [forward]，请去掉其他时机'
  expect(told('n4', most, least)).toEqual([
    ['rules[24].at[0]', sentence, 'submit'],
    ['rules[24].at[1]', sentence, 'accept'],
    ['rules[24].at[3]', sentence, 'publish'],
  ])
})

test('what all owe together on a theme is judged when the whole is announced', () => {
  const most =
    /kind: atMost\n    params: \{ per: person, max: 1 \}\n    strength: hard\n    at: .*/.exec(
      presets.n4,
    )?.[0] ?? ''
  const least =
    'kind: atLeast\n    params: { per: theme, min: 3 }\n    strength: soft\n    at: [forward, publish]'
  expect(told('n4', most, least).filter(([path]) => path?.includes('.at'))).toEqual([
    [
      'rules[24].at[0]',
      '全部单位合计（per: theme）的最低数量只能在公布（publish）时判定，应写 at: [publish]，请去掉其他时机',
      'forward',
    ],
  ])
})
