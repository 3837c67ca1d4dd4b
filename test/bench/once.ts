import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { median } from './median'

export type Measured = { seconds: number; cpuSeconds: number; peakMegabytes: number }

const rounds = 5

/** Each round is a process of its own, so that memory counts from nothing. */
export function once<T extends Measured>(script: string, ...args: string[]): T {
  const said = execFileSync(process.execPath, [join(__dirname, script), ...args], { encoding: 'utf8' })
  const measured: T = JSON.parse(said)
  return measured
}

export const middle = (all: Measured[]): Measured => ({
  seconds: median(all.map(({ seconds }) => seconds)),
  cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
  peakMegabytes: median(all.map(({ peakMegabytes }) => peakMegabytes)),
})

export const times = <T>(run: () => T): T[] => Array.from({ length: rounds }, run)

/** One line of JSON a measure. */
export const report = (measure: string, figures: object): void =>
  console.log(JSON.stringify({ measure, ...figures }))
