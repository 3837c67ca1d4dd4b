import { presetText } from '../../test/presets.ts'
import { parseCampaign } from './parse.ts'

const presets = {
  n1: presetText('n1-ip-videos'),
  n2: presetText('n2-cases'),
  n4: presetText('n4-science-videos'),
}
const colon = (name: string) => `“${name}”后面是全角冒号“：”，请改成英文冒号加一个空格`
const blank = '行首有全角空格或网页中的空格，请改成半角空格'
const tab = '行首缩进只能用空格，不能用制表符（Tab）'
const unaligned = '本行与上下各行没有对齐：同一层各行行首的空格要一样多，下一层多两个空格'
const commas = '各项之间请用英文逗号加一个空格'
const inBrackets = '花括号、方括号中各项之间用英文逗号，文字含有英文冒号时请整段加引号，不能换行写列表'
const symbol = '文字不能以“@”“%”“`”等符号开头，请给文字加引号'
const comment = '“#”后面的内容算作注释，这里等于没有填写，请给文字加引号'
const closes = "    closes: '2021-03-26'"
const number = 'number: 国知办函服字〔2021〕205号'
const xpcc = '{ type: xpcc, max: 3 }'
const quantity = (written: string, meant: string) =>
  `应写数字，现在写的是“${written}”；${meant && `请写成 ${meant}，`}用半角数字，不加引号和单位`
const day = (written: string, meant = '2021-03-26') =>
  `日期应写成 2021-03-26 这样的形式，现在写的是“${written}”${meant && `，请写成 '${meant}'`}`

test.each([
  ['n2', closes, "\tcloses: '2021-03-26'", tab],
  ['n2', closes, "  \tcloses: '2021-03-26'", tab],
  ['n2', closes, "　　closes: '2021-03-26'", blank],
  ['n2', closes, "\u00a0\u00a0\u00a0\u00a0closes: '2021-03-26'", blank],
  ['n2', closes, "    closes：'2021-03-26'", colon('closes')],
  ['n2', closes, "    closes:'2021-03-26'", '“closes:”后面要空一格'],
  ['n2', closes, "   closes: '2021-03-26'", unaligned],
  ['n2', '\nphases:', '\nphases：', colon('phases')],
  ['n2', '- id: onTime', '- id：onTime', colon('id')],
  ['n2', '{ id: case, name', '{ id： case, name', colon('id')],
  ['n2', '{ id: case, name', '{ id: case， name', inBrackets],
  ['n2', '  - id: phase1', '  -id: phase1', '“-”后面要空一格'],
  ['n2', '  - id: phase1', ' - id: phase1', unaligned],
  ['n2', number, 'number: *号', '“*”和“&”在行首有特殊含义，请给文字加引号'],
  ['n2', number, 'number: @号', symbol],
  ['n2', number, 'number: %号', symbol],
  ['n2', number, 'number: #号', comment],
  ['n2', number, 'number: # 国知办函服字〔2021〕205号', comment],
  ['n2', '\nphases:', '\n---\nphases:', '一个文件只写一份活动，请删去单独成行的“---”和它后面的内容'],
  ['n2', closes, '    closes: 2021年3月26日', day('2021年3月26日')],
  ['n2', closes, '    closes: 2021.3.26', day('2021.3.26')],
  ['n2', closes, "    closes: '２０２１-０３-２６'", day('２０２１-０３-２６')],
  ['n2', closes, '    closes: ‘2021-03-26’', day('‘2021-03-26’')],
  ['n2', closes, "    closes: '2021-03-26 17:00'", day('2021-03-26 17:00', '')],
  ['n2', closes, "    closes: '20211-03-26'", day('20211-03-26', '')],
  ['n2', closes, '    closes: 20210326', "日期应写成 2021-03-26 这样的形式，请写成 '2021-03-26'"],
  ['n2', 'max: 1500', 'max: １５００', quantity('１５００', '1500')],
  ['n2', 'max: 1500', 'max: 1,500', quantity('1,500', '1500')],
  ['n2', 'max: 1500', 'max: 1500字', quantity('1500字', '1500')],
  ['n2', 'max: 1500', "max: '1500'", quantity('1500', '1500')],
  ['n4', xpcc, '{ type: xpcc, max: 三 }', quantity('三', '')],
  ['n4', xpcc, '{ type: xpcc, max: -3 }', '不能小于 0'],
  [
    'n2',
    'at: [save, finalise, submit, forward]',
    'at: [save，submit]',
    `“save，submit”不是可用的值，${commas}`,
  ],
  ['n1', 'kinds: [shortVideo]\n', 'kinds: [shortVideo、script]\n', commas],
  [
    'n1',
    'after: collection',
    'after: showcase',
    '环节“作品展播”（showcase）不在本环节之前，请先写在前的环节，再写本环节',
  ],
] as const)(
  'in %s, %j written as %j is told once, in its line, with what to write',
  (of, from, to, message) => {
    const text = presets[of]
    const line = text.slice(0, text.indexOf(from)).split('\n').length + (to.startsWith('\n') ? 1 : 0)
    const read = parseCampaign(text.replace(from, to))
    expect('mistakes' in read && read.mistakes.map((each) => [each.line, each.message])).toEqual([
      [line, message],
    ])
  },
)

test('a stage that is over before the one it comes after begins is told', () => {
  const late = presets.n1
    .replace(/(id: formCheck[\s\S]*?)from: '2021-10'/, "$1from: '2021-11'")
    .replace(/(id: formCheck[\s\S]*?)to: '2021-10'/, "$1to: '2021-11'")
  const read = parseCampaign(late)
  expect('mistakes' in read && read.mistakes.map(({ path, message }) => [path, message])).toEqual([
    ['stages[2].to', '本环节 2021-10 结束，早于在前的环节“形式审查”的开始日期 2021-11，请核对'],
  ])
})

test('two names that stand twice are both told, and a fault behind them', () => {
  const read = parseCampaign('a: 1\na: 2\nb: 1\nb: 2\nc：3\nd: 4\n')
  expect('mistakes' in read && read.mistakes.map(({ line }) => line)).toEqual([2, 4, 5])
})
