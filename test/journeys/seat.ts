import type { Browser, Page } from 'playwright-core'
import { desk, patience } from '../harness/browser'
import type { Actor, World } from '../harness/world'

type Place = { path: string; viewport?: { width: number; height: number } }

/** A browser in which somebody of a world is signed in, at a page of the console. */
export async function sit(
  browser: Browser,
  world: Pick<World, 'url'>,
  actor: Actor,
  { path, viewport = desk }: Place,
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(patience)
  await context.addCookies([{ name: 'huibian', value: actor.token, url: world.url }])
  const page = await context.newPage()
  await page.goto(`${world.url}/#/p/${actor.postId}${path}`)
  return page
}
