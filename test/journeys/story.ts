import type { Browser, Page } from 'playwright-core'
import { desk, openBrowser, picture, visit, type Visitor } from '../harness/browser'
import { playing, startPlayed } from '../harness/played'
import type { BuiltServer } from '../harness/server'
import { needsTool } from '../harness/tools'

/** One step may wait for a page, a PDF or a job on a machine that has other things to do. */

/** The world of a story once it has begun. */
export type Stage = {
  server: BuiltServer
  browser: Browser
  visitor: Visitor
  page: Page
  /** Somebody else's browser, or a second window of somebody. */
  another: (viewport?: { width: number; height: number }) => Promise<Visitor>
}

type Act = (stage: Stage) => Promise<void>

/** Other people's programs that the story asks, and the name by which its people reach the server. */
type Scene = { tools?: string[]; host?: string }

/**
 * A story in the played demo, told by its acts in order: each is a test. After one that failed the others fail at once, because what
 * they would say could only mislead.
 */
export function story({ tools = [], host }: Scene = {}): (name: string, act: Act) => void {
  const journey = needsTool('chromium', 'fonts', ...tools)
  let stage: Stage | undefined
  let broken: string | undefined
  const visitors: Visitor[] = []
  const begin = async (): Promise<Stage> => {
    const server = await startPlayed(host)
    const browser = await openBrowser(host)
    const another: Stage['another'] = async (viewport = desk) => {
      const visitor = await visit(browser, server.home, { viewport })
      visitors.push(visitor)
      return visitor
    }
    const visitor = await another()
    return { server, browser, visitor, page: visitor.page, another }
  }
  afterAll(async () => {
    await stage?.browser.close()
    await stage?.server.stop()
  }, playing)
  const tell = async (name: string, act: Act): Promise<void> => {
    if (broken) throw brokenOff(broken)
    broken = name
    stage ??= await begin()
    try {
      await act(stage)
      const costly = visitors.flatMap((visitor) => visitor.costly)
      if (costly.length > 0) throw new Error(costly.join('\n'))
    } catch (cause) {
      await picture(stage.page, `broken/${name}`).catch(() => undefined)
      throw cause
    }
    broken = undefined
  }
  return (name, act) => journey(name, () => tell(name, act), playing)
}

/** Where it broke is told by the act that failed; a stack of this one would lead nowhere. */
function brokenOff(at: string): Error {
  const error = new Error(`the story broke off at: ${at}`)
  error.stack = error.message
  return error
}
