import { look, openBrowser } from '../harness/browser'
import { dropPhotographs } from '../harness/dropped'
import { needsTool } from '../harness/tools'
import { activityInput, weekActs, weekStage } from '../harness/week'
import { sit } from '../journeys/seat'

needsTool('chromium', 'fonts')(
  'three hundred pictures come in one drop, each with its small one',
  async () => {
    const { world, unit, campaignId, database, close } = await weekStage()
    const browser = await openBrowser()
    try {
      const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, {
        c: campaignId,
        input: activityInput(),
      })
      const page = await sit(browser, world, unit, {
        path: `/campaigns/${campaignId}/activities/${saveActivity.id}`,
      })
      await page.getByRole('button', { name: '选择文件' }).waitFor()
      await dropPhotographs(page, 300)
      await page.getByRole('heading', { name: '图片和录像（300）' }).waitFor({ timeout: 400_000 })
      const kept = await database.rows(
        'select count(distinct source)::int as n, count(thumbnail_id)::int as small from shot',
      )
      expect(kept).toEqual([{ n: 300, small: 300 }])
      await look(page, 'activity-300')
    } finally {
      await browser.close()
      await close()
    }
  },
  500_000,
)
