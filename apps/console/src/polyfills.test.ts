const missing: [target: object, name: string][] = [
  [Array.prototype, 'at'],
  [String.prototype, 'at'],
  [Object.getPrototypeOf(Int8Array.prototype), 'at'],
  [Object, 'hasOwn'],
  [Array.prototype, 'findLast'],
  [Array.prototype, 'findLastIndex'],
  [Array.prototype, 'toSorted'],
  [Array.prototype, 'toReversed'],
  [Array.prototype, 'toSpliced'],
  [Array.prototype, 'with'],
  [globalThis, 'structuredClone'],
]

test('what Chromium 87 lacks is filled in and behaves', async () => {
  for (const [target, name] of missing) Reflect.deleteProperty(target, name)
  expect(missing.filter(([target, name]) => name in target)).toEqual([])
  await import('./polyfills')
  const list = [3, 1, 2]
  expect([list.at(-1), 'abc'.at(-1), new Int8Array([7, 8]).at(0), list.at(5)]).toEqual([2, 'c', 7, undefined])
  expect([Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString')]).toEqual([true, false])
  expect([list.findLast((n) => n > 1), list.findLastIndex((n) => n > 5)]).toEqual([2, -1])
  expect([list.toSorted(), list.toReversed(), list.toSpliced(0, 2, 9), list.with(-1, 0)]).toEqual([
    [1, 2, 3],
    [2, 1, 3],
    [9, 2],
    [3, 1, 0],
  ])
  expect(list).toEqual([3, 1, 2])
})

test('a clone shares nothing with what it was made from', () => {
  const form = { on: new Date(0), rows: [{ a: 1 }], held: new Map([['k', new Set([1])]]) }
  const copy = structuredClone(form)
  expect(copy).toEqual(form)
  copy.rows[0] = { a: 2 }
  expect(form.rows).toEqual([{ a: 1 }])
})
