import type { Browser, Page } from 'playwright-core'
import { visit, type Visitor } from '../harness/browser'
import type { Actor, World } from '../harness/world'

type Place = { path: string; viewport?: { width: number; height: number } }

const seats: Visitor[] = []
let foreseen: RegExp[] = []

/** A trouble that this test brings about on purpose, such as a line that it cuts: it must come, and is no fault then. */
export function foresee(trouble: RegExp): void {
  foreseen.push(trouble)
}

// Whoever sits somewhere meets no trouble but those: held here, so that no journey can forget it.
afterEach(() => {
  const met = seats.flatMap(({ troubles }) => troubles.splice(0))
  const wrong = met.filter((trouble) => !foreseen.some((one) => one.test(trouble)))
  const unmet = foreseen.filter((one) => !met.some((trouble) => one.test(trouble)))
  foreseen = []
  expect({ wrong, unmet }).toEqual({ wrong: [], unmet: [] })
})

/** A browser in which somebody of a world is signed in, at a page of the console. */
export async function sit(
  browser: Browser,
  world: Pick<World, 'url'>,
  actor: Actor,
  { path, viewport }: Place,
): Promise<Page> {
  const visitor = await visit(browser, world.url, {
    path: `/#/p/${actor.postId}${path}`,
    token: actor.token,
    ...(viewport && { viewport }),
  })
  seats.push(visitor)
  return visitor.page
}
