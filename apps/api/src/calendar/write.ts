import ical, { ICalAlarmType } from 'ical-generator'
import { minuteOf } from '../campaign/minuteOf'
import { actorOf, type Context } from '../platform/context'
import { boundOf, type Bound, type Beside } from './deadlines.queries'

/** What a close is to each part in a call; said alike of those below and of peers. */
const closes: { [role in Bound['role']]: string } = {
  filer: '报送截止',
  receiver: '上报截止',
  owner: '阶段截止',
  observer: '截止',
}

/** What is taken until another day than the close. */
const taken: { [by in Beside['by']]: string } = {
  again: '退回后再报截止',
  scan: '盖章件补报截止',
  entering: '代录报送截止',
}

/** So many seconds before a close the programme reminds. */
const before = [86_400, 10_800]

/** How long a programme may keep what it read, in seconds. */
const kept = 3600

/** The deadlines of the acting post, as iCalendar (RFC 5545). */
export async function writeCalendar(ctx: Context): Promise<string> {
  const calendar = ical({
    name: '汇编截止时间',
    prodId: { company: 'Huibian', product: 'Deadlines', language: 'ZH' },
    ttl: kept,
  })
  const { id: post } = actorOf(ctx).post
  for (const { closesAt, beside, campaign, title, phase, campaignId, participationId, role } of await boundOf(
    ctx,
  )) {
    const place = `${participationId}.${phase}`
    const days = beside.map(({ by, until }) => ({ id: `${place}.${by}`, until, what: taken[by] }))
    for (const { id, until, what } of [{ id: place, until: closesAt, what: closes[role] }, ...days])
      calendar.createEvent({
        id: `${id}@huibian`,
        stamp: ctx.now,
        start: until,
        summary: `${campaign}${title}${what}`,
        description: `${minuteOf(until)} 截止。以系统中的截止时间为准。`,
        url: `${ctx.config.publicUrl}/#/p/${post}/campaigns/${campaignId}`,
        alarms: before.map((trigger) => ({ type: ICalAlarmType.display, trigger, description: campaign })),
      })
  }
  return calendar.toString()
}
