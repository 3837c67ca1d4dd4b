import { partsOf } from './tongues'

const chineseIn = (text: string): string[] =>
  partsOf(text).flatMap((part) => (part.chinese ? [part.text] : []))

test.each([
  ['[To do] 2099年优秀案例征集, Phase 1: 3 returned', ['2099年优秀案例征集']],
  [
    'The case “大数据助力 AI 检索” was returned by 江苏省知识产权局.',
    ['“大数据助力', '检索”', '江苏省知识产权局'],
  ],
  ['Asked for by 楚望信息院（武汉）, 2 missing', ['楚望信息院（武汉）']],
  ['Package 2 of 3 was sent.', []],
  ['请于 3月20日前报送。', ['请于 3月20日前报送。']],
])('of “%s” the Chinese is told apart', (text, found) => {
  expect(chineseIn(text)).toEqual(found)
})

test('the parts together say the whole', () => {
  for (const text of ['A 中 b', '中', 'a', '', '（中）：b\n中文'])
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
})
