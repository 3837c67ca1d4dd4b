import { fileURLToPath } from 'node:url'
import { leaveWithNpm } from './parent.mjs'

/** The repository's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** Says what happens, on the error stream: the output of a command belongs to the command. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Ends with a sentence in Chinese and in English, without a stack. */
export class Stop extends Error {
  constructor(chinese, english, code = 1) {
    super(`${chinese}\n${english}`)
    this.code = code
  }
}

/** Runs a command's work; a Stop is printed and becomes the exit code. */
export async function main(work) {
  leaveWithNpm()
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    process.exitCode = error instanceof Stop ? error.code : 1
  }
}
