import { setImmediate } from 'node:timers/promises'

const piece = 1024 * 1024

/**
 * Bytes laid into memory that threads share, piece by piece: a book handed to a thread by value would hold up everybody else while it is
 * copied. The caller's own bytes stay as they are.
 */
export async function shared(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  for (let at = 0; at < bytes.length; at += piece) {
    copy.set(bytes.subarray(at, at + piece), at)
    await setImmediate()
  }
  return copy
}

/** Bytes of shared memory as a thread's own: not every library reads the other kind. */
export const own = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)
