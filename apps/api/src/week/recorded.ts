import { wordsOf } from '@huibian/domain'
import { listActivities, shotLoader } from '../activity/activity.queries'
import type { Activity } from '../activity/activity.type'
import { figuresShown } from '../activity/figures'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { organisationLoader } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'
import { sheetOf } from '../platform/sheet'
import { weekOf } from './week.queries'

const text = (key: string, label: string, width: number) => ({ key, label, width, kind: 'text' as const })

const columns = [
  text('unit', '单位', 24),
  text('plan', '活动类别', 20),
  text('state', '情况', 10),
  text('title', '活动名称', 28),
  text('day', '开始日期', 12),
  text('until', '结束日期', 12),
  text('hour', '开始时间', 10),
  text('place', '地点', 20),
  text('hosts', '主办、协办单位', 24),
  text('contact', '联系人及电话', 22),
  text('agenda', '议程', 30),
  text('about', '开展情况', 50),
  text('reason', '未开展原因', 30),
  text('figures', '数据', 40),
  text('pictures', '图片和录像数', 12),
  text('entered', '代录', 14),
  text('counted', '重复报送', 24),
]

const states: { readonly [state in Activity['state']]: string } = {
  planned: '计划',
  held: '已开展',
  notHeld: '未开展',
}

/** All that the units planned and recorded, a line each: when, where, by whom, what came of it, and why what was not held was not. */
export async function recorded(ctx: Context, campaign: Campaign): Promise<Buffer> {
  const activities = await listActivities(ctx, campaign.id)
  const shots = await shotLoader(ctx).loadMany(activities.map(({ id }) => id))
  const units = organisationLoader(ctx)
  const { activities: planned = [] } = await fileOf(ctx, campaign)
  const plans = new Map(planned.map(({ id, name }) => [id, wordsOf(name)]))
  const { measures } = await weekOf(ctx, campaign.id)
  const figuresOf = ({ stored }: Activity): string =>
    figuresShown(stored)
      .filter((one) => one.text !== '')
      .map((one) => `${measures.find(({ key }) => key === one.measure)?.name ?? ''} ${one.text}`.trim())
      .join('，')
  const titles = new Map(activities.map(({ id, title }) => [id, title]))
  const lines = await Promise.all(
    activities.map(async (activity, at) => {
      const { plan, state, title, day, until, hour, place, hosts, contact, agenda, about, reason } = activity
      const said = { title, day, until, hour, place, hosts, contact, agenda, about, reason }
      return {
        values: {
          ...said,
          unit: (await units.load(activity.organisationId))?.name ?? '',
          plan: plans.get(plan) ?? '其他活动',
          state: states[state],
          figures: figuresOf(activity),
          pictures: String([shots[at]].flat().filter((one) => one && !(one instanceof Error)).length),
          entered: activity.deliveryId ? '代录' : '',
          counted: activity.sameAs ? `与“${titles.get(activity.sameAs) ?? ''}”为同一活动` : '',
        },
      }
    }),
  )
  return sheetOf(ctx, { sheet: '活动清单', columns, rows: lines })
}
