import type { Browser } from 'playwright-core'
import { look } from '../harness/browser'
import { acceptedCase, forwardPhase } from '../harness/cases'
import type { TestDatabase } from '../harness/database'
import { inBrowser } from '../harness/inBrowser'
import { inWorld } from '../harness/inWorld'
import { needsTool } from '../harness/tools'
import type { World } from '../harness/world'
import { sit } from './seat'

let browser: Browser
let database: TestDatabase
let world: World
inBrowser((opened) => (browser = opened))
inWorld((made) => ({ database, world } = made), { at: '2099-03-18T10:00:00+08:00' })

needsTool('chromium', 'fonts')(
  'a package that came back after its province’s close is counted down to the day until which it may come again',
  async () => {
    const { asProvince: province, asNation: nation, campaignId } = world
    await database.rows(
      `insert into deadline (id, campaign_id, phase, kind, granted_by_id, participation_id, until, reason, by_name)
       select gen_random_uuid(), p.campaign_id, 'phase1', 'own', p.receiver_id, p.id, '2099-03-20T15:59:59Z', '', ''
       from participation p where p.organisation_id = $1`,
      [province.organisationId],
    )
    for (const title of ['甲案例', '乙案例'])
      await acceptedCase(world, { centre: world.asCentre, province }, { title })
    const { id: p } = await forwardPhase(world, province)
    await world.ask(nation, 'mutation ($p: ID!) { returnPackage(id: $p, reason: "请核对数据。") { id } }', {
      p,
    })
    await database.at('2099-03-21T10:00:00+08:00')
    await world.ask(province, 'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id } }', {
      c: campaignId,
    })
    const page = await sit(browser, world, province, { path: '' })
    const row = page.getByRole('row', { name: /处理退回的报送包/ })
    await row.getByText('2099年3月26日 23:59').waitFor()
    expect(await row.getByText('已逾期').count()).toBe(0)
    await look(page, 'comesAgain/1-tasks')
    await page.goto(`${world.url}/#/p/${province.postId}/campaigns/${campaignId}/summary/phase1`)
    await page.getByText('本表 2099年3月26日 23:59 截止（可再报或补报）').waitFor()
    await look(page, 'comesAgain/2-table')
    await page.context().close()
    const above = await sit(browser, world, nation, { path: `/campaigns/${campaignId}/chase` })
    await above.getByText('退回未再报 2 个').first().waitFor()
    await look(above, 'comesAgain/3-chase')
    await above.context().close()
  },
  240_000,
)
