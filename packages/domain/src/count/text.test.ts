import { countText } from './text.ts'

const words = (text: string) => countText(text).words

test('the sample of the counting rule is 22', () => {
  expect(words('你好，世界！Hello world 2021年3月11日，共101家（TISC）。')).toBe(22)
})

test.each([
  ['', 0],
  ['2024年12月31日', 6],
  ['增长12.5%，达1,234.56万元', 8],
  ['COVID-19', 1],
  ['PCT/CN2021/123456', 1],
  ['a@b.cn', 1],
  ['https://www.cnipa.gov.cn/a?b=1', 1],
  ['𠮷', 1],
  ['ＡＢＣ１２３', 6],
  ['1/2与3：4', 5],
  ['한국어', 3],
  ['😀', 1],
  ['破折号——两个', 7],
  ['省略号……六点', 7],
  ['3℃到5㎡', 5],
  ['10—20岁', 4],
  ['“AI”赋能', 5],
  ['H₂O与CO₂', 6],
  ['①②', 2],
  ['巴金·茅盾', 5],
  ['A·B', 3],
  ['é', 1],
  ['e\u0301te\u0301', 1],
  ['一\u3000二\u00a0三\u2003四', 4],
  ['一\u200b二\ufeff三', 3],
  ['ab\u200bcd', 1],
  ['soft\u00adhyphen', 1],
  ['葛\u{e0100}城', 2],
  ['❤\ufe0f', 1],
  ['one\ttwo\r\nthree', 3],
])('%j counts %i', (text, expected) => {
  expect(words(text)).toBe(expected)
})

test('the other figures stand beside 字数', () => {
  expect(countText('服务 IP center\n\n第二段')).toEqual({
    words: 7,
    characters: 15,
    charactersNoSpaces: 13,
    chinese: 5,
    latinRuns: 2,
    paragraphs: 2,
  })
})

test('1.5 million characters take well under a second', () => {
  const text = '为中小企业提供 patent 信息检索服务，共 101 家。'.repeat(48000)
  const begun = process.cpuUsage()
  const { words: n } = countText(text)
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(800)
  expect(n).toBe(48000 * 19)
})
