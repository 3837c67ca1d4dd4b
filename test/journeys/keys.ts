import type { Locator, Page } from 'playwright-core'

/** Runs in the page: what has the focus, where nothing around it shows that it has. */
function unseen(): string | undefined {
  const here = document.activeElement
  if (!here || here === document.body || here.id === 'main') return undefined
  const shows = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, opacity, boxShadow } = getComputedStyle(element)
    const frame = element.querySelector(':scope > fieldset')
    const framed = frame !== null && parseFloat(getComputedStyle(frame).borderTopWidth) >= 2
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    return opacity !== '0' && (outlined || framed || boxShadow !== 'none')
  }
  for (let at: Element | null = here, up = 0; at && up < 4; at = at.parentElement, up += 1)
    if (shows(at)) return undefined
  return here.outerHTML.slice(0, 160)
}

/** Runs in the page: whether something outside a dialog has the focus, and no dialog is there any more. */
const stood = (): boolean =>
  document.querySelector('[role=dialog]') === null &&
  document.activeElement !== null &&
  ![document.body, document.getElementById('main')].includes(document.activeElement as HTMLElement)

/** A person with a keyboard alone. `seen` fails where they would not see where they are. */
export function keys(page: Page) {
  const seen = async (): Promise<void> => {
    const lost = await page.evaluate(unseen)
    if (lost) throw new Error(`nothing shows where the focus is: ${lost}`)
  }
  const on = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element.contains(document.activeElement))
  /** Goes on from stop to stop until the target is reached. */
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor()
    for (let stops = 0; stops < 120; stops += 1) {
      if (await on(target)) return seen()
      await page.keyboard.press('Tab')
      await seen()
    }
    throw new Error(`the keyboard does not lead to ${String(target)}`)
  }
  return {
    reach,
    press: async (target: Locator, key = 'Enter'): Promise<void> => {
      await reach(target)
      await page.keyboard.press(key)
    },
    /** Where the focus is once the page has come to rest: what has it, in a word; it fails where nothing has, or nothing shows it. */
    stands: async (): Promise<string> => {
      await page.waitForFunction(stood).catch(() => {
        throw new Error('the focus is nowhere')
      })
      await seen()
      return page.evaluate(() => {
        const { tagName, textContent } = document.activeElement ?? document.body
        return `${tagName.toLowerCase()} ${(textContent ?? '').trim()}`
      })
    },
    write: async (target: Locator, text: string): Promise<void> => {
      await reach(target)
      await page.keyboard.insertText(text)
    },
  }
}

/** Signs in, first stop the name. */
export async function signInByKeys(page: Page, username: string, password: string): Promise<void> {
  const { write } = keys(page)
  await write(page.getByRole('textbox', { name: '用户名' }), username)
  await write(page.getByLabel('密码'), password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
}
