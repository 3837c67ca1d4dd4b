import { fillMessage, isBy, sentIn } from '@huibian/domain'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { instantAt } from '../campaign/close.queries'
import { phaseLoader } from '../campaign/phase.queries'
import { came } from '../campaign/reckoned.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { groundOf, type GroundLine } from './ground.queries'
import { cellsOf } from './cells'
import { metOf, regionMinimum } from './minimum'
import type { Block } from './overview.type'

/** So many are named; who has more to do begins with these. */
const named = 12

const words = {
  short: {
    zh: '本地区{phase}还差 {n} 个{noun}，不足最低数量',
    en: '{phase}: the region is {n} short of the minimum',
  },
  pending: {
    zh: '《{title}》（{unit}）尚未审核',
    en: '“{title}” ({unit}) has not been reviewed',
  },
  returned: {
    zh: '《{title}》（{unit}）退回修改，尚未重新报送',
    en: '“{title}” ({unit}) was returned and has not come again',
  },
  building: { zh: '{phase}汇总表尚未定稿', en: '{phase}: the summary table is not frozen' },
  frozen: { zh: '{phase}汇总表待审签', en: '{phase}: the summary table awaits approval' },
  approved: { zh: '{phase}汇总表待用印', en: '{phase}: the summary table awaits the seal' },
  sealing: { zh: '{phase}汇总表正在用印', en: '{phase}: the summary table is being sealed' },
  packageBack: { zh: '{phase}第 {n} 包被退回', en: '{phase}: package {n} was returned' },
} as const

type Found = {
  campaignId: string
  phase: string
  kind: keyof typeof words
  title: string
  unit: string
  n: number
  id: string
  total: number
}

/** Cases under way, tables that have not come to their seal, packages that came back, and a minimum that is not met. */
const sql = `
  select b.*, count(*) over ()::int as total from (
    select 1 as rank, m.campaign_id as "campaignId", m.phase, 'short' as kind, '' as title, '' as unit, m.id as id, m.short as n
    from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[]) as m(campaign_id, id, phase, short)
    union all select 2, g.campaign_id, g.phase, 'packageBack', '', '', g.id, g.n from package g
      where g.organisation_id = $1 and g.state = 'returned' and g.campaign_id = any($2::uuid[]) and not exists (
        select 1 from package x where x.participation_id = g.participation_id and x.phase = g.phase and x.n > g.n)
    union all select 3, s.campaign_id, s.phase, s.state, '', '', s.id, s.n from summary s
      where s.organisation_id = $1 and s.campaign_id = any($2::uuid[]) and s.state in ('building', 'frozen', 'approved', 'sealing')
    union all select 4, e.campaign_id, e.phase, case e.state when 'returned' then 'returned' else 'pending' end, v.title, o.name, e.id, 1
      from entry e join entry_version v on v.id = e.submitted_version_id join organisation o on o.id = e.filer_id
      where e.receiver_id = $1 and e.campaign_id = any($2::uuid[]) and e.state in ('submitted', 'inReview', 'returned')
  ) b where b.n > 0 order by b.rank, b."campaignId", b.phase, b.kind, b.id limit ${named}`

type Short = GroundLine & { short: number }

const nowhere = { officeId: '', bodyIds: [] }

/** How many more than all that has come in a region needs in each phase; over all phases, more in one makes good for less in another. */
async function shortIn(ctx: Context, campaign: Campaign, own: readonly GroundLine[]): Promise<Short[]> {
  const minimum = await regionMinimum(ctx, await fileOf(ctx, campaign), own[0] ?? nowhere)
  const met = await metOf(ctx, campaign, minimum, came)
  const standings = own.map(({ phase, region, countsAsId, due }) => {
    const all = sentIn.reduce((sum, state) => sum + (region?.[state] ?? 0), 0)
    const n = met ? (met.get(`${countsAsId} ${phase}`) ?? 0) : all
    return { phase, states: region ?? {}, met: n, late: 0, closed: false, closesAt: due, againClosesAt: due }
  })
  const cells = cellsOf(standings, minimum)
  return own.map((line, at) => ({ ...line, short: cells[at]?.short ?? 0 }))
}

/** A minimum is asked for in the phase that closes next and in those that have closed: a phase far ahead is nobody's trouble yet. */
async function shortages(ctx: Context, lines: readonly GroundLine[]): Promise<Short[]> {
  const { campaigns } = await groundOf(ctx)
  const asked = campaigns.map(async (campaign) => {
    const own = lines.filter(({ campaignId }) => campaignId === campaign.id)
    if (own.length === 0) return []
    const phases = await phaseLoader(ctx).load(campaign.id)
    const next = phases.find(({ closesAt }) => isBy(instantAt(ctx.now), instantAt(closesAt)))
    const isAhead = ({ phase }: GroundLine): boolean =>
      next !== undefined && (phases.find(({ key }) => key === phase)?.order ?? 0) > next.order
    return (await shortIn(ctx, campaign, own)).map((line) => (isAhead(line) ? { ...line, short: 0 } : line))
  })
  return (await Promise.all(asked)).flat()
}

function linkOf({ campaignId, phase, kind, id }: Found): string {
  const base = `/campaigns/${campaignId}`
  if (kind === 'short') return `${base}/matrix`
  if (kind === 'packageBack') return `${base}/packages/${id}`
  return kind === 'pending' || kind === 'returned' ? `${base}/queue/${id}` : `${base}/summary/${phase}`
}

/** What keeps the acting province from forwarding, named and linked, in one statement whatever there is. */
export async function blocksOf(ctx: Context): Promise<{ blocks: Block[]; more: number }> {
  const { post } = actorOf(ctx)
  if (post.kind !== 'reviewingClerk') return { blocks: [], more: 0 }
  const { lines } = await groundOf(ctx)
  const asked = await shortages(
    ctx,
    lines.filter(({ role }) => role === 'receiver'),
  )
  const found = await rows<Found>(ctx.db, sql, [
    post.organisation.id,
    asked.map(({ campaignId }) => campaignId),
    asked.map(({ participationId }) => participationId),
    asked.map(({ phase }) => phase),
    asked.map(({ short }) => short),
  ])
  const { language } = ctx.asked
  const blocks = found.map((one): Block => {
    const { campaignId, phase, kind, title, unit, n } = one
    const line = lines.find((each) => each.campaignId === campaignId && each.phase === phase)
    const args = { ...line?.called, title, unit, n, phase: line?.title ?? '' }
    const says = fillMessage(words[kind][language], args, language)
    return { campaignId, phase, kind, says, link: linkOf(one) }
  })
  return { blocks, more: (found[0]?.total ?? 0) - found.length }
}
