export type Tally = { passed: number; failed: number; skipped: number }
export const none: Tally
export function sum(tallies: Tally[]): Tally
export function one(code: number): Tally
export function fromJest(path: string, code: number): Tally
export function namesFromJest(path: string, status: string): string[]
export function line(tally: Tally): string
