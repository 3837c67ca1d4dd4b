import type { Page } from 'playwright-core'

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

const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/

/** Whether the sheets of a print lie across. */
function areAcross(pdf: Buffer): boolean {
  const [, width, height] = box.exec(pdf.toString('latin1')) ?? []
  return Number(width) > Number(height)
}

/** What is wrong with the page on a sheet of A4, across where it asks for that. */
export async function wrongOnPaper(page: Page): Promise<string[]> {
  const wide = await page.evaluate(liesAcross)
  await page.emulateMedia({ media: 'print' })
  try {
    await page.setViewportSize(wide ? across : upright)
    const found = await page.evaluate(lost)
    if (wide && !areAcross(await page.pdf({ format: 'A4', preferCSSPageSize: true })))
      found.push('is printed upright')
    return found
  } finally {
    await page.emulateMedia({ media: null })
  }
}
