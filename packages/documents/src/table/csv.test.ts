import { csvOf } from './csv.ts'

test('a table is written as Excel opens it: marked as UTF-8, texts quoted, numbers not', () => {
  const rows = [
    ['案例名称', '字数'],
    ['专利“导航”, "一图"', 1480],
    ['两\n行', undefined],
  ]
  expect(csvOf(rows)).toBe('\uFEFF"案例名称","字数"\r\n"专利“导航”, ""一图""",1480\r\n"两\n行",\r\n')
})

test.each(['=1+1', '+8610', '-2', '@SUM(A1)', '＝1', '\t=1', ' =1'])(
  'what a spreadsheet would reckon out stays text: %j',
  (text) => expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`),
)
