import type { Page } from 'playwright-core'
import { sized } from './browser'

/** What the margins of A4 leave for the page, in CSS pixels. */
const upright = { width: 657, height: 986 }
const across = { width: 1031, height: 702 }

/** Runs in the page: what would be cut off at the edge of the sheet, and what has no business on it. */
function lost(): string[] {
  const found: string[] = []
  for (const element of document.querySelectorAll('header, nav, iframe, button, .MuiButton-root'))
    if (element.checkVisibility() && element.getBoundingClientRect().height > 1)
      found.push(`prints ${element.tagName} ${(element.textContent ?? '').slice(0, 20)}`)
  for (const element of document.querySelectorAll<HTMLElement>('html, main, main *')) {
    if (!element.checkVisibility() || element.scrollWidth <= element.clientWidth + 1) continue
    const { overflowX, textOverflow } = getComputedStyle(element)
    if (overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.clientWidth > 1)
      found.push(`cuts off ${element.tagName} ${(element.textContent ?? '').slice(0, 20)}`)
  }
  for (const name of document.querySelectorAll<HTMLElement>('th[scope="row"]')) {
    const words = (name.textContent ?? '').trim()
    if (
      name.checkVisibility() &&
      words.length > 4 &&
      name.clientWidth < 4 * parseFloat(getComputedStyle(name).fontSize)
    )
      found.push(`squeezes ${words.slice(0, 20)}`)
  }
  for (const foot of document.querySelectorAll('tfoot'))
    if (getComputedStyle(foot).display === 'table-footer-group') found.push('repeats its sum on every sheet')
  if (document.documentElement.scrollWidth > innerWidth) found.push('is wider than its sheet')
  return found
}

/** Runs in the page: whether it asks for its sheet to lie across. */
export const liesAcross = (): boolean =>
  [...document.styleSheets].some((sheet) =>
    [...sheet.cssRules].some(({ cssText }) => /@page\s*\{[^}]*landscape/.test(cssText)),
  )

/** Runs in the page: words that a printer in black and white leaves too faint to read, without the grounds that it does not print. */
function faint(): string[] {
  const linear = (of: number): number =>
    of <= 10.31 ? of / 255 / 12.92 : ((of / 255 + 0.055) / 1.055) ** 2.4
  const onWhite = (colour: string): number => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((each) => linear(255 - alpha * (255 - each)))
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
  }
  const found = new Set<string>()
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const text = (words.currentNode.textContent ?? '').trim()
    const own = words.currentNode.parentElement
    if (
      text === '' ||
      !own?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      own.getBoundingClientRect().width <= 1
    )
      continue
    const { color, fill, printColorAdjust } = getComputedStyle(own)
    if (printColorAdjust === 'exact') continue
    if (onWhite(own instanceof SVGElement ? fill : color) < 4.5)
      found.add(`is faint in grey: ${text.slice(0, 20)}`)
  }
  return [...found]
}

const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/

const sheets = { A4: '297 × 210', A3: '420 × 297' } as const

/** The sheet of a print in millimetres, its width first. */
async function sheetOf(page: Page, format: keyof typeof sheets): Promise<string> {
  const pdf = await page.pdf({ format, preferCSSPageSize: true })
  const [, ...points] = box.exec(pdf.toString('latin1')) ?? []
  return points.map((each) => Math.round((Number(each) * 25.4) / 72)).join(' × ')
}

/** What is wrong with the page on paper in black and white, of A4 and A3 across where it asks for that. */
export async function wrongOnPaper(page: Page): Promise<string[]> {
  const wide = await page.evaluate(liesAcross)
  await page.emulateMedia({ media: 'print' })
  try {
    await sized(page, wide ? across : upright)
    const found = [...(await page.evaluate(lost)), ...(await page.evaluate(faint))]
    for (const format of wide ? (['A4', 'A3'] as const) : []) {
      const sheet = await sheetOf(page, format)
      if (sheet !== sheets[format]) found.push(`is printed on ${sheet} instead of ${format} across`)
    }
    return found
  } finally {
    await page.emulateMedia({ media: null })
  }
}
