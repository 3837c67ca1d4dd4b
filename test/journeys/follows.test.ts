import type { Browser, Page } from 'playwright-core'
import { inBrowser } from '../harness/inBrowser'
import { openLine, type Line } from '../harness/line'
import { phoned } from '../harness/proxies'
import { needsTool } from '../harness/tools'
import { activityInput, weekActs, weekStage, type WeekStage } from '../harness/week'
import type { Actor } from '../harness/world'
import { sit } from './seat'

/** Milliseconds, on a slow machine too; where no socket passes a page asks after fifteen seconds only. */
const soon = 8000

let stage: WeekStage
let line: Line
let browser: Browser
inBrowser((opened) => (browser = opened))
beforeAll(async () => {
  stage = await weekStage()
  line = await openLine(stage.world.url)
}, 120_000)
afterAll(async () => {
  await line?.close()
  await stage?.close()
})

const screens = needsTool('chromium', 'fonts')

/** Somebody who has a page open and touches nothing, once its line stands. */
async function watches(actor: Actor, path: string): Promise<Page> {
  const before = line.carried
  const page = await sit(browser, { url: line.url }, actor, { path })
  await page.getByRole('table').first().waitFor()
  for (const end = Date.now() + soon; line.carried === before && Date.now() < end;)
    await page.waitForTimeout(50)
  await page.waitForLoadState('networkidle')
  expect(line.carried).toBe(before + 1)
  return page
}

const [figures, title] = [[{ measure: 'boards.1', text: '3', last: '' }], '广场布展']

const saves = (): Promise<unknown> => {
  const { world, unit, campaignId: c } = stage
  return world.ask(unit, weekActs.save, { c, input: activityInput({ title, figures }) })
}

const enters = (): Promise<unknown> => {
  const { world, office, unit, campaignId: c } = stage
  const origin = { ...phoned, receivedAt: '2022-04-21T10:00:00+08:00' }
  return world.ask(office, weekActs.enter, { c, o: unit.organisationId, input: activityInput(), origin })
}

const calls = (): Promise<unknown> => {
  const { world, office, other, campaignId } = stage
  const said = { person: '顾主任', answer: '正在盖章', promisedOn: '2022-04-26' }
  const input = { campaignId, phase: 'summary', organisationId: other.organisationId, ...said }
  return world.ask(office, 'mutation ($input: CallInput!) { noteCall(input: $input) { phase } }', { input })
}

type Watched = { of: 'office' | 'unit'; at: (campaign: string) => string; act: () => Promise<unknown> }

const watched: { [name: string]: Watched } = {
  'units × duties of the week': { of: 'office', at: (id) => `/campaigns/${id}/week`, act: saves },
  'the chase list': { of: 'office', at: (id) => `/campaigns/${id}/chase`, act: calls },
  'the first screen of a unit': { of: 'unit', at: () => '', act: enters },
}

for (const [name, { of, at, act }] of Object.entries(watched))
  screens(
    `${name} shows what another has done, without a hand and before anybody would have asked`,
    async () => {
      const page = await watches(stage[of], at(stage.campaignId))
      const main = page.getByRole('main')
      const before = await main.innerText()
      await act()
      const from = Date.now()
      while ((await main.innerText()) === before) {
        if (Date.now() - from > soon) throw new Error('the page did not follow')
        await page.waitForTimeout(50)
      }
      expect(await main.innerText()).not.toBe(before)
      await page.getByRole('status').getByText('本页内容已随他人的办理更新。').waitFor()
      await page.context().close()
    },
  )
