import { uuid } from './uuid'

test('keys are version 4 UUIDs and differ', () => {
  const made = Array.from({ length: 200 }, uuid)
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  expect(made.filter((one) => !shape.test(one))).toEqual([])
  expect(new Set(made).size).toBe(200)
})
