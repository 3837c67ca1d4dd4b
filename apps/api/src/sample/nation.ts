import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { ReferenceUnit } from '../organisation/reference'
import { varied } from './varied'
import {
  sampleAnswers,
  type SampleCase,
  type SampleCentre,
  type SamplePerson,
  type SampleWorld,
} from './read'
import type { Script } from './script'

const words = z.array(z.string()).min(1)
const states = z
  .array(z.enum(['draft', 'finalised', 'submitted', 'returned', 'accepted', 'forwarded']))
  .min(1)
const story = z.enum(['complete', 'oneShort', 'late'])

const plan = z.strictObject({
  centres: z.int(),
  answers: sampleAnswers,
  shares: z.array(z.int()).min(1),
  bodies: z.record(z.string(), z.string()),
  first: words,
  second: words,
  universities: words,
  fields: words,
  surnames: words,
  given: words,
  titles: words,
  served: z.record(z.string(), z.string()),
  lateReason: z.string(),
  stories: z.array(story).min(1),
  phase2: z.record(story, states),
})

type Plan = z.infer<typeof plan>

/** In turn and over again. */
function turn<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length]
  if (found === undefined) throw new Error('nothing to take turns with')
  return found
}

/** A body of the nation with what is made for it; `number` counts the bodies, `first` the centres before its own. */
type Body = { unit: ReferenceUnit; number: number; first: number; share: number; code: string }

function bodiesOf(made: Plan, { bodies, world }: Script): Body[] {
  const further = bodies.filter(({ key }) => key in made.bodies)
  let first = 0
  return further.map((unit, number) => {
    const left = made.centres - world.centres.length - first
    const share = number === further.length - 1 ? left : turn(made.shares, number)
    const body = { unit, number, first, share, code: made.bodies[unit.key] ?? '' }
    first += share
    return body
  })
}

function centreOf(made: Plan, { unit, first, code }: Body, nth: number): SampleCentre {
  const n = first + nth
  const place = turn(made.first, n) + turn(made.second, Math.floor(n / made.first.length))
  const atUniversity = n % 3 === 0
  const belongs = atUniversity ? turn(made.universities, n) : turn(made.fields, n)
  const host = place + belongs + (atUniversity ? '' : '生产力促进中心')
  return {
    key: `${unit.key}-${String(nth + 1).padStart(2, '0')}`,
    name: place + belongs + (atUniversity ? '知识产权信息服务中心' : '技术与创新支持中心'),
    shortName: place + belongs,
    types: atUniversity ? (n % 2 === 0 ? ['universityCentre'] : ['tisc', 'universityCentre']) : ['tisc'],
    region: unit.region,
    order: unit.order * 100 + 10 * (nth + 1),
    parent: unit.key,
    hostName: host,
    sealingName: host,
    phone: `${code}-0000-${3000 + n}`,
  }
}

type Post = { kind: string; organisation: string; title: string; code: string }

function personOf(made: Plan, n: number, { kind, organisation, title, code }: Post): SamplePerson {
  const key = `${organisation}-${kind.toLowerCase()}`
  return {
    key,
    name: turn(made.surnames, n) + turn(made.given, Math.floor(n / made.surnames.length) + n),
    title,
    phone: `${code}-0000-${5000 + n}`,
    mobile: `154-0000-${5000 + n}`,
    email: `${key}@demo.huibian.example`,
    posts: [{ kind, organisation }],
  }
}

function peopleOf(
  made: Plan,
  { unit, number, first, code }: Body,
  centres: readonly SampleCentre[],
): SamplePerson[] {
  const desks = [
    { kind: 'reviewingClerk', title: '一级主任科员' },
    { kind: 'approver', title: '处长' },
    { kind: 'sealKeeper', title: '文书' },
  ]
  const office = desks.map((desk, nth) =>
    personOf(made, number * desks.length + nth, { ...desk, organisation: unit.key, code }),
  )
  const clerks = centres.map(({ key }, nth) => {
    const n = made.centres + first + nth
    return personOf(made, n, { kind: 'filingClerk', organisation: key, title: turn(made.titles, n), code })
  })
  return [...office, ...clerks]
}

/** Every centre files a case in each phase, written after two different ones of the demo. */
function casesOf(
  made: Plan,
  small: Script,
  { unit, number, first }: Body,
  centres: readonly SampleCentre[],
): SampleCase[] {
  const early = small.cases.filter(({ phase }) => phase === 1)
  const later = small.cases.filter(({ phase }) => phase === 2)
  const states = made.phase2[turn(made.stories, number)]
  return centres.flatMap((centre, nth) => {
    const n = first + nth
    const given = (sample: SampleCase) => ({
      centre,
      contact: `${centre.key}-filingclerk`,
      object: unit.shortName + (made.served[sample.theme] ?? ''),
      n,
    })
    const [one, two] = [turn(early, n), turn(later, n)]
    return [
      varied(one, { ...given(one), state: 'forwarded' }),
      varied(two, { ...given(two), state: turn(states, nth) }),
    ]
  })
}

function provinceOf(made: Plan, { unit, number }: Body): SampleWorld['provinces'][number] {
  const tells = turn(made.stories, number)
  return { organisation: unit.key, story: tells, reason: tells === 'late' ? made.lateReason : '' }
}

/** All bodies that the notice addresses and their centres, those of the small demo as they are. */
export function nationScript(root: string, small: Script): Script {
  const made = plan.parse(parse(readFileSync(join(root, 'db/sample/nation.yaml'), 'utf8')))
  const added = bodiesOf(made, small).map((body) => {
    const centres = Array.from({ length: body.share }, (_, nth) => centreOf(made, body, nth))
    return {
      province: provinceOf(made, body),
      centres,
      people: peopleOf(made, body, centres),
      cases: casesOf(made, small, body, centres),
    }
  })
  const { bodies, world, cases, answers } = small
  return {
    bodies,
    answers: { ...answers, ...made.answers },
    world: {
      provinces: [...world.provinces, ...added.map(({ province }) => province)],
      centres: [...world.centres, ...added.flatMap(({ centres }) => centres)],
      people: [...world.people, ...added.flatMap(({ people }) => people)],
    },
    cases: [...cases, ...added.flatMap((one) => one.cases)],
  }
}
