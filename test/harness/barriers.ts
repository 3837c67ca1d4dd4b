import * as fs from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Waits until nothing fades in any more: what is half there has half the contrast. What turns for ever is not waited for. */
const stands = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined))).then(() => undefined)`

/** What axe finds serious or critical on the page, one line a rule with the first place and what is wrong there. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(stands)
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe)
  const { violations }: AxeResults = await page.evaluate('axe.run({ resultTypes: ["violations"] })')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const [first] = nodes
      const why = [...(first?.any ?? []), ...(first?.all ?? []), ...(first?.none ?? [])][0]?.message ?? ''
      return `${id}: ${first?.target.join(' ')} (${nodes.length}) ${why}`
    })
}

/** The barriers of a page once it is at rest: what is about to change colour or to go has a moment for it. */
export async function lastingBarriers(page: Page): Promise<string[]> {
  const found = await barriers(page)
  if (found.length === 0) return found
  await page.waitForTimeout(1500)
  return barriers(page)
}
