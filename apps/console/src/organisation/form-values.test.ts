import { typedOver, valuesOf } from './form-values'

test('only the boxes in which something else was typed than stood there are taken over', () => {
  const stood = {
    ...valuesOf(undefined),
    name: '江苏省知识产权局',
    types: ['province'],
    phone: '025-0000-0000',
  }
  expect(typedOver(stood, { ...stood, types: ['province'] })).toEqual({})
  const typed = { ...stood, types: ['province', 'office'], phone: '025-0000-7777', hostName: '省政府' }
  expect(typedOver(stood, typed)).toEqual({
    types: ['province', 'office'],
    phone: '025-0000-7777',
    hostName: '省政府',
  })
})
