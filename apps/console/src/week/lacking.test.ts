import { lackingIn } from './lacking'

test('a figure lacks something that has no unit, no 口径, or neither', () => {
  const said = { unit: '块', definition: '2.4米×1.2米的展板' }
  expect(
    lackingIn([said, { ...said, unit: '' }, { ...said, definition: '' }, { unit: '', definition: '' }]),
  ).toBe(3)
  expect(lackingIn([said])).toBe(0)
})
