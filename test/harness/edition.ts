import { acceptedCase, forwardPhase, type Filed } from './cases'
import type { World } from './world'

export type Wanted = Pick<Filed, 'title' | 'content' | 'picture'> & { theme: string }

/** Cases of one centre that its province accepted and forwarded, in the order given; they may still be selected. */
export async function forwardedCases(world: World, wanted: readonly Wanted[]): Promise<string[]> {
  const people = { centre: world.asCentre, province: world.asProvince }
  const cases: string[] = []
  for (const one of wanted) cases.push(await acceptedCase(world, people, { ...one, phase: 'phase2' }))
  await forwardPhase(world, world.asProvince, {
    phase: 'phase2',
    waivers: [{ rule: 'enoughPerCentre', reason: '其他机构暂无合适案例。' }],
  })
  return cases
}

/** Takes cases into the book in the order given. */
export async function select(world: World, cases: readonly string[]): Promise<void> {
  for (const id of cases)
    await world.ask(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: id })
}

type Link = { name: string; url: string; sha256: string; size: number }
type Work = { state: string; message: string | null }

export type Compiled = {
  id: string
  n: number
  cases: number
  pages: number | null
  locked: boolean
  pdf: Link | null
  docx: Link | null
  materials: Link | null
  print: Link | null
  job: Work
  materialsJob: Work | null
}

const link = 'name url sha256 size'
const editions = `query ($c: ID!) { book(campaignId: $c) { editions {
  id n cases pages locked job { state message } materialsJob { state message }
  pdf { ${link} } docx { ${link} } materials { ${link} } print { ${link} } } } }`

export async function editionOf(world: World, id: string): Promise<Compiled> {
  const found = await world.ask<{ book: { editions: Compiled[] } }>(world.asNation, editions, {
    c: world.campaignId,
  })
  const edition = found.book.editions.find((one) => one.id === id)
  if (!edition) throw new Error(`there is no edition ${id}`)
  return edition
}

/** The edition once the worker has done what is asked of it. */
export async function editionWhen(
  world: World,
  id: string,
  job: (edition: Compiled) => Work | null,
): Promise<Compiled> {
  for (let tries = 0; tries < 200; tries += 1) {
    const edition = await editionOf(world, id)
    const work = job(edition)
    // Read anew: the job may have ended between the edition and its job in one answer.
    if (work?.state === 'done') return editionOf(world, id)
    if (work?.state === 'failed') throw new Error(work.message ?? 'failed')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the worker did not come to its end in time')
}

/** Compiles the book and waits until it is printed. */
export async function compiled(world: World, kind: string): Promise<Compiled> {
  const { compileEdition } = await world.ask<{ compileEdition: { id: string } }>(
    world.asNation,
    'mutation ($c: ID!, $k: String!) { compileEdition(campaignId: $c, kind: $k) { id } }',
    { c: world.campaignId, k: kind },
  )
  return editionWhen(world, compileEdition.id, ({ job }) => job)
}
