import { inOrder } from './inOrder.ts'

test('what was attested to stands as it was asked, and what is no longer asked last', () => {
  const given = ['consent', 'former', 'secrecy'].map((key) => ({ key }))
  const asked = ['secrecy', 'other', 'consent'].map((id) => ({ id }))
  expect(inOrder(given, asked).map(({ key }) => key)).toEqual(['secrecy', 'consent', 'former'])
})
