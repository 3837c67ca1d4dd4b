/**
 * How the command ends. `done` 0; `no` 1, the answer is no (a campaign file has mistakes, a check failed); `usage` 2, the command was typed
 * wrong; `open` 2 too, a campaign file that was asked to be publishable has open questions; `unreadable` 3, a file cannot be read or is of a kind that is not read; `fault` 70, a fault of ours.
 */
export const exitCodes = { done: 0, no: 1, usage: 2, open: 2, unreadable: 3, fault: 70 } as const

/** Ends a verb with a sentence on the error stream and an exit code. */
export class Ended extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}
