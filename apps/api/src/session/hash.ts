import { randomBytes } from 'node:crypto'
import { hash, verify, type Options } from '@node-rs/argon2'
import { Busy } from '../platform/refusal'

/** argon2id, the library's default kind, at the strength that OWASP recommends: 19 MiB, two passes, one lane. */
const options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Each hash takes 19 MiB and a core for some 50 ms: two at once, the others wait in line, and a line too long is turned away. */
const atOnce = 2
const inLine = 200
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= inLine) throw new Busy()
    await new Promise<void>((go) => waiting.push(go))
  } else running += 1
  try {
    return await work()
  } finally {
    // The place goes to the next in line, or is free.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, options))
}

let nobody: Promise<string> | undefined

/** Whether the password is the one hashed; without a hash a try costs the same time and is always wrong. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32), options)
  const against = hashed ?? (await nobody)
  const right = await inTurn(() => verify(against, password))
  return hashed !== null && right
}
