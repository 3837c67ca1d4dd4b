type Held = { readonly [name: string]: unknown }

const isThing = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The answer to a question in several parts as if it had been one: what each part tells of the same thing is told of it together. What is
 * not there for one of them, as it went between the two, is not there.
 */
export function merged<Result>([first, ...rest]: readonly Result[]): Result {
  return rest.reduce<Held>(
    (before, part) => ({ ...before, ...joined(before, part as Held) }),
    first as Held,
  ) as Result
}

const joined = (before: Held, part: Held): Held =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      const held = name in before ? before[name] : value
      return [name, isThing(held) && isThing(value) ? { ...held, ...value } : held && value]
    }),
  )
