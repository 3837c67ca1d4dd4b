import { readFigure } from './figure.ts'
import { sheetFigure } from './packet.ts'

const read = (held: string, word: string, number: string) => {
  const said = sheetFigure({ held, word, number }, '展板块数')
  return typeof said === 'string' ? readFigure(said, { name: '展板块数', unit: '块' }) : said
}

test('the cells of a sheet make the figure that a unit would have typed', () => {
  expect(read('已开展', '余', '300块')).toEqual({
    figure: { state: 'given', quantity: { value: 300, qualifier: 'over' } },
  })
  expect(read('', '近', '1.2万')).toEqual({
    figure: { state: 'given', quantity: { value: 12000, qualifier: 'nearly' } },
  })
  expect(read('', '余', '1.2万')).toEqual({
    figure: { state: 'given', quantity: { value: 12000, qualifier: 'over' } },
  })
})

test('empty, 0 and 未开展 stay three things', () => {
  expect([read('', '', ''), read('已开展', '', '0'), read('未开展', '', '')]).toEqual([
    { figure: { state: 'blank' } },
    { figure: { state: 'given', quantity: { value: 0 } } },
    { figure: { state: 'notHeld' } },
  ])
})

test('cells that contradict one another are told, each with its figure', () => {
  const args = { field: '展板块数' }
  expect([read('未开展', '', '3'), read('', '约', ''), read('', '大概', '3'), read('也许', '', '3')]).toEqual(
    [
      { message: 'packet.notHeldNumber', args },
      { message: 'packet.wordAlone', args: { ...args, value: '约' } },
      { message: 'packet.word', args: { ...args, value: '大概' } },
      { message: 'packet.held', args: { ...args, value: '也许' } },
    ],
  )
})

test('a number that says itself how rough it is takes no second word', () => {
  expect(read('', '余', '近300')).toEqual({
    finding: { message: 'figure.twoWords', args: { field: '展板块数', value: '近300余' } },
  })
})
