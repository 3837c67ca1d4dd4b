import type { Router } from 'express'
import {
  chaseHeading,
  chaseSheet,
  chaseTable,
  renderPdf,
  type ChasedUnit,
  type ChaseList,
} from '@huibian/documents'
import { chineseDay, dayOf, safeName, sayRate } from '@huibian/domain'
import { sendBytes } from '../attachment/send'
import { visibleCampaign } from '../campaign/campaign.queries'
import { instantAt } from '../campaign/close.queries'
import { minuteOf } from '../campaign/minuteOf'
import { organisationOf } from '../organisation/organisation.queries'
import { leaderLine } from '../participation/people'
import { actorOf, type Context } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { refuse } from '../platform/refusal'
import { sheetMime, sheetsOf } from '../platform/sheet'
import { PDF, rendering } from '../seal/file'
import type { Owing } from './chase.type'
import { owingOf, ratesOf } from './owing.queries'
import { demandChaser } from './remind'

const limits = { heap: 700, time: 60_000 }

const minute = (at: Date | null): string => (at ? minuteOf(at) : '')

function calledOf({ call }: Owing): string {
  if (!call) return ''
  const promise = call.promisedOn ? `（承诺${call.promisedOn}前报送）` : ''
  return `${minute(call.at)} ${call.person}：${call.answer}${promise}`
}

/** The unit's own close, and whether it is another than the notice's. */
function dueOf({ closesAt, phaseClosesAt }: Owing): string {
  if (!closesAt || closesAt.getTime() === phaseClosesAt.getTime()) return minute(closesAt)
  return `${minute(closesAt)}（${closesAt > phaseClosesAt ? '已延期' : '早于通知'}）`
}

const chased = (one: Owing): ChasedUnit => ({
  unit: one.organisation.name,
  phase: one.phaseTitle,
  due: dueOf(one),
  missing: one.missing,
  late: one.late > 0 ? String(one.late) : '',
  onTime: sayRate(one.onTime ?? undefined),
  contact: one.contactName,
  phone: one.contactPhone,
  leader: leaderLine(one),
  reminded: minute(one.remindedAt),
  called: calledOf(one),
})

type Sheet = { heading: string; campaign: string; lists: ChaseList[] }

async function sheetFor(ctx: Context, id: string): Promise<Sheet> {
  const campaign = await visibleCampaign(ctx, id)
  await demandChaser(ctx, campaign.id)
  const owing = await owingOf(ctx, campaign.id)
  if (owing.length === 0) refuse('chase.noneOwes')
  const totals = (await ratesOf(ctx, campaign.id)).map(({ phaseTitle: phase, late, onTime }) => ({
    phase,
    late: late > 0 ? String(late) : '',
    onTime: sayRate(onTime),
  }))
  const lists = [false, true]
    .map((peers): ChaseList => ({
      peers,
      units: owing.filter(({ peer }) => peer === peers).map(chased),
      totals: peers ? [] : totals,
    }))
    .filter(({ units }) => units.length > 0)
  const heading = lists.slice(0, 1).map(chaseHeading).join('')
  return { heading, campaign: campaign.title, lists }
}

async function asPdf(ctx: Context, { campaign, lists }: Sheet): Promise<Uint8Array> {
  const { name } = await organisationOf(ctx, actorOf(ctx).post.organisation.id)
  const created = ctx.now.toISOString()
  const date = chineseDay(dayOf(instantAt(ctx.now)))
  const data = { campaign, lists, unit: name, date, demo: ctx.config.demo, created }
  return (await renderPdf(chaseSheet(data), rendering(ctx), limits)).bytes
}

const asSheet = (ctx: Context, { lists }: Sheet): Promise<Uint8Array> => sheetsOf(ctx, lists.map(chaseTable))

const papers = {
  pdf: { mime: PDF, write: asPdf },
  xlsx: { mime: sheetMime, write: asSheet },
} as const

/** GET /files/campaigns/:id/chase.pdf and .xlsx: the 催办单 as it stands now. */
export function chaseRoutes(router: Router, open: OpenContext): void {
  for (const format of ['pdf', 'xlsx'] as const)
    router.get(
      `/files/campaigns/:id/chase.${format}`,
      open(async (ctx, request, response) => {
        const sheet = await sheetFor(ctx, String(request.params['id']))
        const { mime, write } = papers[format]
        const bytes = await write(ctx, sheet)
        sendBytes(ctx, response, {
          name: safeName(`${sheet.heading}-${sheet.campaign}.${format}`),
          mime,
          bytes,
        })
      }),
    )
}
