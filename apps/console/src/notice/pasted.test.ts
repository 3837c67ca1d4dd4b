import { typedRows } from '@huibian/domain'
import { withMore } from './pasted'

const rows = (typed: string) => typedRows(typed).map(({ code, name }) => `${code} ${name}`)
const file = [
  { code: '03', name: '湘潭市' },
  { code: '04', name: '衡阳市' },
]

test('rows of a file come after what was pasted, whatever the order of its columns', () => {
  const both = ['01 长沙市', '02 株洲市', '03 湘潭市', '04 衡阳市']
  const pasted = ['01\t长沙市\n02\t株洲市\n', '名称\t代码\n长沙市\t01\n株洲市\t02']
  expect(pasted.map((before) => rows(withMore(before, file)))).toEqual([both, both])
})

test('a line that holds two names is still told as such when a file is read after it', () => {
  const both = typedRows(withMore('长沙市\t株洲市\n', file))
  expect(both.map(({ name, more = false }) => [name, more])).toEqual([
    ['长沙市 株洲市', true],
    ['湘潭市', false],
    ['衡阳市', false],
  ])
})

test('where nothing was pasted, the rows of the file stand alone', () => {
  expect(rows(withMore(' \n', file))).toEqual(['03 湘潭市', '04 衡阳市'])
})
