import type { Locator, Page } from 'playwright-core'

/** Drags as a hand does, by way of places in between. */
export async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  const middle = async (of: Locator): Promise<[number, number]> => {
    await of.scrollIntoViewIfNeeded()
    const box = await of.boundingBox()
    if (!box) throw new Error('what is dragged is not on the screen')
    return [box.x + box.width / 2, box.y + box.height / 2]
  }
  const to = await middle(onto)
  await page.mouse.move(...(await middle(what)))
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 12 })
  await page.mouse.up()
  // A drop swallows presses for 50 ms, and no hand is quicker; the page's own clock keeps the order on a slow machine.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 60)))
}

declare global {
  interface Window {
    heard?: string[]
  }
}

/** What the page says from now on of what is dragged, to those who do not see it. */
export async function listening(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = (window.heard = [])
    const region = document.querySelector('[id^=DndLiveRegion]')
    if (!region) throw new Error('nothing says what is dragged')
    const listen = new MutationObserver(() => heard.push(region.textContent ?? ''))
    listen.observe(region, { childList: true, subtree: true, characterData: true })
  })
  return () => page.evaluate(() => window.heard ?? [])
}

/** Takes a line up by its handle, moves it by keys and puts it down or gives up, each once the page has said the one before. */
export async function dragByKeys(
  page: Page,
  handle: Locator,
  keys: readonly string[],
  end = 'Space',
): Promise<string[]> {
  const heard = await listening(page)
  await handle.focus()
  for (const key of ['Space', ...keys, end]) {
    const before = (await heard()).length
    await page.keyboard.press(key)
    await page.waitForFunction((told) => (window.heard ?? []).length > told, before)
  }
  return heard()
}
