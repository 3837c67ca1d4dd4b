import type { Locator, Page } from 'playwright-core'

/** Waits until what was typed waits on this computer. */
export const waits = (page: Page, words: string) =>
  page.waitForFunction(
    (said) => Object.values(localStorage).some((kept) => String(kept).includes(said)),
    words,
  )

/** The tab dies without a word; the same person opens the page in another. */
export async function crash(page: Page): Promise<Page> {
  const [context, address] = [page.context(), page.url()]
  const line = await context.newCDPSession(page)
  const died = page.waitForEvent('crash')
  void line.send('Page.crash').catch(() => undefined)
  await died
  await page.close()
  const next = await context.newPage()
  await next.goto(address)
  return next
}

/** What was typed before, offered back. */
export const offer = (within: Page | Locator): Locator => within.getByText(/本机留有 .* 未保存到服务器的文字/)
