import { presetText } from '../../test/presets.ts'
import { parseCampaign } from '../campaign/parse.ts'

const presets = { n1: presetText('n1-ip-videos'), n4: presetText('n4-science-videos') }

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
    'rules[19].params.lines[4].type',
    '没有编号为“xpc”的机构类型，是否想写“xpcc”',
  ],
  [
    'n4',
    'list: threeAreas, types',
    'list: threeArea, types',
    0,
    'threeArea,',
    'rules[19].params.bonus.list',
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
    '没有编号为“showcase”的在前的环节，可用的有：collection',
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
  mistakes(of, from, to).map(({ path, message }) => [path, message])

test('a rule that judges entries whose form lacks its field is told while the notice is written', () => {
  const [rule] = told(
    'n1',
    'required: true\n      kinds: [shortVideo, microFilm, ',
    'required: true\n      kinds: [shortVideo, ',
  ).filter(([path]) => path?.startsWith('rules'))
  expect(rule?.[1]).toMatch(
    /^.+（.+）的表中没有“.+”，却按这条规则判定，请给规则写明 kinds（作品种类）、routes（报送路径），/,
  )
})

test('a field that can never meet its rule, a stamp without a form and a way that nobody begins are told', () => {
  expect(
    told(
      'n4',
      '    kind: mediaDuration\n    params: { field: film,',
      '    kind: mediaDuration\n    params: { field: title,',
    ),
  ).toEqual([['rules[9].params.field', '“作品名称”是 text 类栏目，无法按这条规则填报，应为 files']])
  expect(
    told('n4', 'stampedBy: author, electronicSeal: true', 'per: entry').map(([, message]) => message),
  ).toEqual([expect.stringMatching(/^要求盖章扫描件，而.+（.*自荐.*）没有要盖章的报送表/)])
  expect(told('n4', 'levels: [author, organiser]', 'levels: [body, organiser]')).toContainEqual([
    'routes[1].levels[0]',
    '报送路径应从填报的层级“author”开始，否则无人可以填报',
  ])
})

test('a value of the wrong shape and a word that points nowhere are told together', () => {
  const text = presets.n4
    .replace('{ type: xpcc, max: 3 }', '{ type: xpc, max: 3 }')
    .replace("signed: '2024-09-26'", "signed: '2024-09-31'")
  const read = parseCampaign(text)
  expect('mistakes' in read && read.mistakes.map(({ message }) => message)).toEqual([
    '日历上没有“2024-09-31”这一天，请核对年月日',
    '没有编号为“xpc”的机构类型，是否想写“xpcc”',
  ])
})

test('an electronic seal of a level that never has the form in hand, and a stamp of a level that does not stamp it, are told', () => {
  expect(
    told('n4', 'stampedBy: body, electronicSeal: true', 'stampedBy: organiser, electronicSeal: true').map(
      ([path, message]) => [path, message],
    ),
  ).toEqual([
    ['rules[25].kind', expect.stringMatching(/^要求盖章扫描件，而.+没有要由“body”盖章的报送表/)],
    ['documents[0].electronicSeal', '只有填报单位或接收报送的单位盖章的报送表可以用电子印章代替'],
  ])
})

test('a rule that could never be judged when the selection is announced, or only then, is told', () => {
  expect(told('n1', 'at: [save, finalise, submit, forward]', 'at: [submit, publish]')).toEqual([
    [
      expect.stringMatching(/^rules\[\d+\]\.at\[1\]$/),
      expect.stringMatching(
        /^“beforeInstant”在公布（publish）时无法判定，请去掉；公布时可以判定的有：.*withinPlaces/,
      ),
    ],
  ])
  expect(
    told(
      'n1',
      'kind: withinPlaces\n    strength: hard\n    at: [publish]',
      'kind: withinPlaces\n    strength: hard\n    at: [submit]',
    ),
  ).toEqual([
    [expect.stringMatching(/^rules\[\d+\]\.at\[0\]$/), '“withinPlaces”只能在公布时判定，应写 at: [publish]'],
  ])
})
