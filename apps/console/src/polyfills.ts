// Chromium 87 is the oldest browser served; what newer ones added and our packages call is filled in here.
// Syntax is lowered by the build. README.md lists who needs what.
type At<T> = { at?: (this: ArrayLike<T>, index: number) => T | undefined }

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const place = Math.trunc(index) || 0
  return this[place < 0 ? this.length + place : place]
}

function fill(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

const lists: (object & At<unknown>)[] = [
  Array.prototype,
  String.prototype,
  Object.getPrototypeOf(Int8Array.prototype),
]
for (const prototype of lists) fill(prototype, 'at', at)

fill(Object, 'hasOwn', (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
)

function findLastIndex<T>(this: ArrayLike<T>, matches: (item: T, index: number) => boolean): number {
  for (let index = this.length - 1; index >= 0; index--) if (matches(this[index] as T, index)) return index
  return -1
}
fill(Array.prototype, 'findLastIndex', findLastIndex)
fill(Array.prototype, 'findLast', function <T>(this: T[], matches: (item: T, index: number) => boolean) {
  return this[findLastIndex.call(this, matches as (item: unknown, index: number) => boolean)]
})
fill(Array.prototype, 'toSorted', function <T>(this: T[], order?: (a: T, b: T) => number) {
  return [...this].sort(order)
})
fill(Array.prototype, 'toReversed', function <T>(this: T[]) {
  return [...this].reverse()
})
fill(Array.prototype, 'toSpliced', function <T>(this: T[], ...args: [number, number, ...T[]]) {
  const copy = [...this]
  copy.splice(...args)
  return copy
})
fill(Array.prototype, 'with', function <T>(this: T[], index: number, value: T) {
  const copy = [...this]
  copy[index < 0 ? copy.length + index : index] = value
  return copy
})

// Good for the plain data that forms hold; neither cycles nor prototypes are kept.
function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clone)
  if (value instanceof Date) return new Date(value)
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [clone(key), clone(held)]))
  if (value instanceof Set) return new Set([...value].map(clone))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, clone(held)]))
}
fill(globalThis, 'structuredClone', clone)

export {}
