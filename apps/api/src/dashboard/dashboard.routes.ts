import type { Router } from 'express'
import type { Column } from '@huibian/documents'
import {
  entryNoun,
  optionName,
  sourceNames,
  wordsOf,
  type Campaign as CampaignFile,
  type Mark,
  type ProxySource,
} from '@huibian/domain'
import { sendBytes } from '../attachment/send'
import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { filesAsPeer, readVersion, sightOf, writes } from '../entry/entry.queries'
import { consentOf } from '../entry/consent'
import { sayMark } from '../entry/mark.words'
import { stateNamesIn } from '../entry/stateNames'
import type { WentWith } from '../package/package.type'
import { wentWith } from '../package/wentWith.queries'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import type { OpenContext } from '../platform/http'
import { refuse } from '../platform/refusal'
import { sheetMime, sheetOf } from '../platform/sheet'

const given = (value: unknown): string => (typeof value === 'string' ? value : '')

const column = (key: string, label: string, width: number): Column => ({ key, label, width, kind: 'text' })

const columns = (noun: string): Column[] => [
  column('number', `${noun}编号`, 18),
  column('title', `${noun}名称`, 40),
  column('unit', '报送单位', 34),
  column('region', '地区', 10),
  column('phase', '阶段', 12),
  column('theme', '主题', 26),
  column('state', '状态', 12),
  column('mark', '时效', 20),
  column('package', '报送包', 12),
  column('version', '稿次', 10),
  column('code', '校验码', 18),
  column('submitted', '报送时间', 22),
  column('proxy', '代录', 30),
]

const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A list longer than this is no longer read in a spreadsheet, and would stop the server while it is made. */
const mostRows = 20_000

type Listed = {
  id: string
  number: string | null
  title: string
  unit: string
  region: string
  phase: string
  theme: string
  state: string
  mark: Mark | ''
  phaseKey: string
  participationId: string
  receiverId: string
  n: number | null
  code: string | null
  submittedAt: Date | null
  proxy: string | null
  source: ProxySource | null
}

/** What the acting organisation sees of a campaign's cases, each at the version that it reads. */
async function listed(ctx: Context, campaignId: string): Promise<Listed[]> {
  return rows<Listed>(
    ctx.db,
    `select e.id, e.number, case when ${writes} then e.title else v.title end as title, o.name as unit,
       rg.short_name as region, ph.title as phase, case when ${writes} then e.theme else v.theme end as theme,
       e.state, case when ${filesAsPeer} then '' else e.mark end as mark, v.n, v.code, e.submitted_at as "submittedAt", x.name as proxy, y.source,
       e.phase as "phaseKey", e.participation_id as "participationId", e.receiver_id as "receiverId"
     from entry e join organisation o on o.id = e.filer_id join organisation rg on rg.id = e.receiver_id
     join phase ph on ph.campaign_id = e.campaign_id and ph.key = e.phase
     left join entry_version v on v.id = ${readVersion}
     left join organisation x on x.id = e.proxy_id left join proxy y on y.entry_id = e.id
     where e.campaign_id = $3 and strpos(e.seen_by, $2) > 0 and (${writes} or v.id is not null)
     order by ph."order", rg."order", o."order", e.number nulls last, e.id limit $4`,
    [...sightOf(ctx), campaignId, mostRows + 1],
  )
}

const consentOfListed = (ctx: Context, { phaseKey: phase, submittedAt: at, ...one }: Listed) =>
  consentOf(ctx, { ...one, phase, at })

/** The package in force, where it took the version that is listed. */
const packageOf = ({ n }: Listed, went: WentWith | undefined): string =>
  went?.counts && went.version === n ? `第 ${went.n} 包` : ''

function themeName(file: CampaignFile, theme: string): string {
  const field = file.form.fields.find(({ options }) => options?.some(({ id }) => id === theme))
  return field ? optionName(field, theme) : theme
}

/** GET /files/export/entries.xlsx?campaignId=… */
export function dashboardRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/entries.xlsx',
    open(async (ctx, request, response) => {
      const campaign = await visibleCampaign(ctx, given(request.query['campaignId']))
      const file = await fileOf(ctx, campaign)
      const noun = entryNoun(file, 'zh')
      const stateNames = stateNamesIn(file)
      const found = await listed(ctx, campaign.id)
      if (found.length > mostRows) refuse('export.tooMany', { max: mostRows })
      const went = await wentWith(
        ctx,
        found.map(({ id }) => id),
      )
      const consents = await Promise.all(found.map((one) => consentOfListed(ctx, one)))
      const bytes = await sheetOf(ctx, {
        sheet: noun,
        columns: columns(noun),
        rows: found.map((one, at) => ({
          values: {
            number: one.number ?? '',
            title: one.title,
            unit: one.unit,
            region: one.region,
            phase: one.phase,
            theme: themeName(file, one.theme),
            state: stateNames[one.state] ?? one.state,
            mark: one.mark && sayMark(one.mark, consents[at]),
            package: packageOf(one, went.get(one.id)),
            version: one.n === null ? '' : `第 ${one.n} 稿`,
            code: one.code ?? '',
            proxy: one.proxy && one.source ? `${one.proxy}（${sourceNames[one.source]}）` : '',
            submitted: one.submittedAt ? instant.format(one.submittedAt) : '',
          },
        })),
      })
      const name = `${noun}清单-${wordsOf(campaign.title)}.xlsx`
      sendBytes(ctx, response, { name, mime: sheetMime, bytes })
    }),
  )
}
