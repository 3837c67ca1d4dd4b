import { piecesOf } from './breakable'

test.each([
  [
    '科普处　kepuchu.shipin@moa.gov.cn　010-0000-2007',
    ['科普处　kepuchu.', 'shipin@', 'moa.', 'gov.', 'cn　010-0000-2007'],
  ],
  ['a@b.cn、c@d.cn', ['a@', 'b.', 'cn、c@', 'd.', 'cn']],
  ['时长3.5小时，见 www.example.org', ['时长3.5小时，见 www.example.org']],
  ['', ['']],
])('%s breaks behind @ and the dots of its addresses, and nowhere else', (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces)
  expect(piecesOf(text).join('')).toBe(text)
})
