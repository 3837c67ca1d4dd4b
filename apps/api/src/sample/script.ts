import { join } from 'node:path'
import { readReference, type ReferenceUnit } from '../organisation/reference'
import { nationScript } from './nation'
import {
  readAreaCodes,
  readCases,
  readDemo,
  readWorld,
  type SampleAnswers,
  type SampleCase,
  type SampleWorld,
} from './read'
import { readWeek, type SampleWeek } from './week'

/** `small` is what a newcomer sees: three provinces, two dozen cases and a city's publicity week. `nation` is for measuring: everybody the notice addresses. */
export const demoSizes = ['small', 'nation'] as const
export type DemoSize = (typeof demoSizes)[number]

/**
 * What is played: the public bodies, who is there beside them, which cases they file, what the office answered, and the regions called
 * where it is not all; and the week of activities that runs beside it.
 */
export type Script = {
  bodies: ReferenceUnit[]
  world: SampleWorld
  cases: SampleCase[]
  answers: SampleAnswers
  regions?: string[]
  week?: SampleWeek
}

/** The public bodies with lines that nobody has: those of the real ones are no part of a demo. */
async function readBodies(root: string): Promise<ReferenceUnit[]> {
  const codes = readAreaCodes(root)
  const bodies = await readReference(join(root, 'db/sample/organisations.yaml'))
  return bodies.map((body) => {
    const code = codes[body.key]
    return code === undefined
      ? body
      : { ...body, phone: `${code}-0000-${String(body.order).padStart(4, '0')}` }
  })
}

/** The script of a size, always the same. */
export async function readScript(root: string, size: DemoSize): Promise<Script> {
  const bodies = await readBodies(root)
  const world = readWorld(root)
  const small = { bodies, world, cases: readCases(root), answers: readDemo(root).answers }
  if (size === 'nation') return nationScript(root, small)
  const regions = bodies
    .filter(({ key }) => world.provinces.some(({ organisation }) => organisation === key))
    .map(({ shortName }) => shortName)
  const week = readWeek(root)
  return { ...small, regions, week, world: { ...world, people: [...world.people, ...week.people] } }
}
