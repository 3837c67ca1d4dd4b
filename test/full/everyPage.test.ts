import * as fs from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { desk, openBrowser, overflows, phone, picture, visit } from '../harness/browser'
import { playing, startPlayed } from '../harness/played'
import type { BuiltServer } from '../harness/server'
import { needsTool } from '../harness/tools'
import { settled, walk } from '../harness/walk'

const everybody = needsTool('chromium', 'fonts')
const roles = ['中心填报', '省局审核', '省局用印', '国家局', '系统管理', '安全', '审计'] as const
const languages = ['zh', 'en'] as const

let server: BuiltServer
let browser: Browser
beforeAll(async () => {
  server = await startPlayed()
  browser = await openBrowser()
}, playing)
afterAll(async () => {
  await browser.close()
  await server.stop()
}, playing)

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious or critical on the page, one line a rule with the first place. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations }: AxeResults = await page.evaluate('axe.run({ resultTypes: ["violations"] })')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} (${nodes.length})`)
}

/** Looks at a page on the office's screen and on a telephone; gives what is wrong with it. */
async function look(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = []
  for (const [width, viewport] of Object.entries({ desk, phone })) {
    await page.setViewportSize(viewport)
    await settled(page)
    await picture(page, `album/${name}-${width}`)
    if (await overflows(page)) wrong.push(`${name}: scrolls sideways on the ${width}`)
    for (const barrier of await barriers(page)) wrong.push(`${name} on the ${width}: ${barrier}`)
  }
  return wrong
}

const fileName = (kind: string): string => kind.replaceAll('/', '-').replaceAll(':', '') || '-'

for (const language of languages)
  for (const role of roles)
    everybody(
      `every page that ${role} can reach is open to all and stays in its width, in ${language}`,
      async () => {
        const { context, page, troubles } = await visit(browser, server.url)
        await page.getByRole('button', { name: role }).first().click()
        await page.getByRole('navigation').first().waitFor({ state: 'attached' })
        await page.evaluate((chosen) => localStorage.setItem('huibian.locale', chosen), language)
        await page.reload()
        await page.getByRole('navigation').first().waitFor({ state: 'attached' })
        const wrong: string[] = []
        const kinds = await walk(page, async ({ kind }) => {
          wrong.push(...(await look(page, `${language}-${role}${fileName(kind)}`)))
          await page.setViewportSize(desk)
        })
        await context.close()
        expect({ wrong, troubles }).toEqual({ wrong: [], troubles: [] })
        expect(kinds.length).toBeGreaterThan(1)
      },
      playing,
    )

everybody(
  'the sign-in page is open to all and stays in its width',
  async () => {
    const { page, troubles } = await visit(browser, server.url)
    await settled(page)
    expect({ wrong: await look(page, 'zh-entrance'), troubles }).toEqual({ wrong: [], troubles: [] })
  },
  playing,
)
