import { pageOfLine } from './pageOfLine'

test('a line of the register is on the page that its number says, the latest on the first', () => {
  const pages = [120, 71, 70, 21, 20, 1].map((line) => pageOfLine(line, 120, 50))
  expect(pages).toEqual([1, 1, 2, 2, 3, 3])
})

test('a line that is not there, or a register not read yet, opens at the latest', () => {
  expect([pageOfLine(121, 120, 50), pageOfLine(3, undefined, 50)]).toEqual([1, 1])
})
