import { edited } from '@huibian/domain'
import { carryCases } from '../../apps/api/src/relay/carry'
import type { RelayCase } from '../../apps/api/src/relay/relay.type'
import { NotFound, Refused } from '../../apps/api/src/platform/refusal'
import { inChinese, spoken } from '../../apps/api/src/platform/say'
import { noticeStage, type NoticeStage } from './notices'
import type { Actor, World } from './world'

/** How many places each award of N5 has, which its notice leaves to a table. */
export const relayPlaces = Object.fromEntries(
  ['grand', 'single', 'theme', 'special', 'organisation', 'contribution'].map((one) => [
    `${one}Places`,
    '10',
  ]),
)

/** When the relay begins. */
export const now = '2024-05-20T10:00:00+08:00'

/** A call for films that runs, and the editor of a department below it, which works alone and may relay it to its bureau and that one's mill. */
export async function relayStage(): Promise<NoticeStage & { office: Actor }> {
  const stage = await noticeStage({
    path: 'db/presets/n5-industry-videos.yaml',
    at: now,
    answers: { ...relayPlaces, formsAreOne: true, individuals: 'off' },
    units: [
      { key: 'department', name: '甲省工业和信息化厅', shortName: '甲省', types: ['industryDepartment'] },
      {
        key: 'bureau',
        name: '某市工业和信息化局',
        shortName: '某市',
        types: ['cityBureau'],
        under: 'department',
      },
      { key: 'mill', name: '某纺织厂', types: ['firm'], under: 'bureau' },
    ],
  })
  const office = await stage.world.appoint('editor', 'department')
  await stage.database.rows(
    `insert into issuing (organisation_id, alone, reason, by_name) values ($1, true, '一人办公', '')`,
    [office.organisationId],
  )
  return { ...stage, office }
}

/** The department's relay as its preset makes it, closing on a day; a draft. */
export async function relayDraft({ world }: NoticeStage, office: Actor, day: string): Promise<string> {
  const asked = await world.ask<{ createCampaign: { id: string } }>(office, relayActs.create, { day })
  return asked.createCampaign.id
}

type Source = { text: string; version: number }

/** The text of a relay with a field and a checklist of its own beside those of the call above. */
export function withOwn({ text, version }: Source): Source {
  const fields = [{ id: 'county', label: '所在县区', type: 'text', maxLength: 20 }]
  const checklist = [{ id: 'local', name: '本地', says: '在本市拍摄' }]
  const stages = [{ id: 'cityReview', name: '市州审核', level: 'city', checklist }]
  const fielded = edited(text, { at: ['form'], value: { fields } })
  return { text: edited(fielded, { at: ['stages'], value: stages }), version }
}

/** A unit, `weaver`, opened below the bureau after the calls were published. */
export async function openedLater({ database, world }: NoticeStage): Promise<string> {
  const [made] = await database.rows<{ id: string }>(
    `insert into organisation (id, key, parent_id, path, name, short_name, types, region, "order")
     select gen_random_uuid(), 'weaver', p.id, p.path || 'weaver/', '某织布厂', '某织布厂', '{firm}', p.region, 999999
     from organisation p where p.key = 'bureau' returning id`,
  )
  const id = made?.id ?? ''
  world.organisationIds.set('weaver', id)
  return id
}

/** 列为参加单位: takes a unit into a call that runs. */
export const admits = (world: World, by: Actor, organisationId: string) =>
  world.perform(
    by,
    'mutation ($c: ID!, $o: ID!) { admitOrganisation(campaignId: $c, organisationId: $o) { id } }',
    { c: world.campaignId, o: organisationId },
  )

type CameOf = {
  cases: RelayCase[]
  code?: string
  violations: { rule: string; message: string; says?: string }[]
}

/** Does at once what 列入上级活动 has a job do, as whoever has it queued, so that it is told whole why it is refused. */
export async function carries(relay: World, by: Actor, entryIds: string[]): Promise<CameOf> {
  try {
    const given = { campaignId: relay.campaignId, entryIds }
    return { cases: await relay.within(by, (ctx) => carryCases(ctx, given)), violations: [] }
  } catch (cause) {
    if (cause instanceof NotFound) return { cases: [], code: 'NOT_FOUND', violations: [] }
    if (!(cause instanceof Refused)) throw cause
    return { cases: [], code: 'REFUSED', violations: spoken(cause.violations, inChinese) }
  }
}

/** Has cases carried beside other work. */
export const queuesCarrying = (relay: World, by: Actor, entryIds: string[]) =>
  relay.perform(by, 'mutation ($c: ID!, $e: [ID!]!) { queueCarrying(campaignId: $c, entryIds: $e) { id } }', {
    c: relay.campaignId,
    e: entryIds,
  })

export const relayActs = {
  create: `mutation ($day: String!) { createCampaign(preset: "n5-hunan", title: "甲省短视频推荐", answers: { officeCloses: "17:30" },
    closes: [{ phase: "collection", date: $day }]) { id } }`,
  save: `mutation ($id: ID!, $version: Int!, $text: String!) { saveCampaign(id: $id, version: $version, title: "甲省短视频推荐", text: $text) { version } }`,
  publish: 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }',
  source: 'query ($id: ID!) { campaignSource(id: $id) { text version } }',
}
