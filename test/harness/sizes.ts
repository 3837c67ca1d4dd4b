import type { Page } from 'playwright-core'
import { overflows, sized } from './browser'

/** Screens beside the office's and the telephone's: the office's with everything twice as large, and two that are wider. */
export const sizes = {
  '200 %': { width: 683, height: 384 },
  1440: { width: 1440, height: 900 },
  1920: { width: 1920, height: 1080 },
} as const

/** Runs in the page: what stays in sight over a great part of the window, and what is to be pressed and cannot be reached. */
function inTheWay(): string[] {
  const found: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    const { position, visibility } = getComputedStyle(element)
    if ((position !== 'sticky' && position !== 'fixed') || visibility === 'hidden') continue
    const { width, height } = element.getBoundingClientRect()
    if (width > innerWidth / 2 && height > innerHeight * 0.4)
      found.push(`${element.tagName} ${element.className} covers ${Math.round(height)} px`)
  }
  for (const button of document.querySelectorAll<HTMLElement>('main .MuiButton-contained')) {
    if (!button.checkVisibility()) continue
    button.scrollIntoView({ block: 'center', inline: 'nearest' })
    const { left, top, width, height } = button.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!there || !(button.contains(there) || there.contains(button)))
      found.push(`“${button.innerText}” cannot be reached`)
  }
  scrollTo(0, 0)
  return found
}

/** What is wrong with the page on the other sizes of screen. */
export async function misfits(page: Page): Promise<string[]> {
  const wrong: string[] = []
  for (const [size, viewport] of Object.entries(sizes)) {
    await sized(page, viewport)
    if (await overflows(page)) wrong.push(`scrolls sideways at ${size}`)
    for (const one of await page.evaluate(inTheWay)) wrong.push(`${one} at ${size}`)
  }
  return wrong
}
