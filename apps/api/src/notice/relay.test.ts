import { edited } from '@huibian/domain'
import type { NoticeStage } from '../../../../test/harness/notices'
import { relayActs, relayDraft, relayStage } from '../../../../test/harness/relays'
import type { Actor } from '../../../../test/harness/world'

let stage: NoticeStage
let office: Actor
let relay: string

beforeAll(async () => {
  const staged = await relayStage()
  stage = staged
  office = staged.office
  relay = await made('2024-05-29')
})
afterAll(() => stage?.close())

const acts = {
  ...relayActs,
  correct: `mutation ($id: ID!, $version: Int!, $text: String!) { correctCampaign(id: $id, version: $version, text: $text,
    title: "更正通知", number: "更正1号", words: "内容有更正，请周知。") { version } }`,
  extend: `mutation ($id: ID!, $unit: ID!, $until: DateTimeISO!) { extendPhase(campaignId: $id, phase: "collection", organisationId: $unit, until: $until, reason: "因故延期") { until } }`,
}
const standing =
  'query ($id: ID!) { campaign(id: $id) { relay { upperId upperTitle behind loosened } } overview { tasks { kind detail link } } }'

type Source = { text: string; version: number }
type Relay = { upperId: string; upperTitle: string; behind: boolean; loosened: string[] }
type Looser = { title: string; unit: string; loosened: string[] }
type Task = { kind: string; detail: string; link: string }

const made = (day: string): Promise<string> => relayDraft(stage, office, day)
const sourceOf = async (by: Actor, id: string): Promise<Source> =>
  (await stage.world.ask<{ campaignSource: Source }>(by, acts.source, { id })).campaignSource
const closing = (text: string, day: string): string =>
  edited(text, { at: ['phases', { id: 'collection' }, 'closes'], value: day })
const says = async (by: Actor, act: string, variables: object): Promise<(string | undefined)[]> =>
  (await stage.world.perform(by, act, variables)).violations.map((one) => one.says)

/** Corrects a running call by what is written over its text. */
async function corrects(by: Actor, id: string, write: (text: string) => string): Promise<void> {
  const { text, version } = await sourceOf(by, id)
  await stage.world.ask(by, acts.correct, { id, version, text: write(text) })
}
const above = (write: (text: string) => string) => corrects(stage.host, stage.world.campaignId, write)

async function stands(by = office): Promise<{ relay: Relay | null; tasks: Task[] }> {
  const { campaign, overview } = await stage.world.ask<{
    campaign: { relay: Relay | null }
    overview: { tasks: Task[] }
  }>(by, standing, { id: relay })
  const ofRelays = overview.tasks.filter(({ link }) => link.endsWith('/correct'))
  return { relay: campaign.relay, tasks: ofRelays }
}

const looser = (theirs: string, ours: string): string =>
  `转发只能收紧，本级截止时间不能晚于上级。上级：2024-${theirs} 23:59:59（“申报截止：2024年7月31日”）；本级：2024-${ours} 17:30:00（“于5月29日下班前”）。请改早`

test('a relay made from its preset keeps its own text and stands under the call that runs above it', async () => {
  const { text } = await sourceOf(office, relay)
  expect(text.split('\n').filter((line) => line.startsWith('# ')).length).toBeGreaterThan(5)
  expect([text.includes('relayOf: n5-industry-videos'), text.includes('mediaDuration')]).toEqual([
    true,
    false,
  ])
  expect((await stands()).relay).toEqual({
    upperId: stage.world.campaignId,
    upperTitle: '试办活动',
    behind: false,
    loosened: [],
  })
  expect(await says(office, acts.create, { day: '2024-08-01' })).toEqual([
    expect.stringContaining('转发只能收紧，本级截止时间不能晚于上级。上级：2024-07-31 23:59:59'),
  ])
})

test('a save that loosens is refused with both clauses and nothing of it is kept; a stricter one is taken', async () => {
  const { text, version } = await sourceOf(office, relay)
  const [told] = await says(office, acts.save, { id: relay, version, text: closing(text, '2024-08-01') })
  expect(told?.replace(/^第 \d+ 行第 \d+ 列：/, '')).toBe(`${looser('07-31', '08-01')}。`)
  expect(await sourceOf(office, relay)).toEqual({ text, version })
  await stage.world.ask(office, acts.save, { id: relay, version, text: closing(text, '2024-05-28') })
  expect((await sourceOf(office, relay)).version).toBe(version + 1)
})

test('what the call above corrects meanwhile is asked again at publishing, in its words of today', async () => {
  await above((text) => closing(text, '2024-05-27'))
  const [told] = await says(office, acts.publish, { id: relay })
  expect(told).toContain('上级：2024-05-27 23:59:59')
  expect(told).toContain('本级：2024-05-28 17:30:00')
  const { text, version } = await sourceOf(office, relay)
  await stage.world.ask(office, acts.save, { id: relay, version, text: closing(text, '2024-05-26') })
  await above((upper) => upper.replace('min: 60', 'min: 90'))
  expect(await says(office, acts.publish, { id: relay })).toEqual([
    '保存之后上级通知又有更正，本转发通知的内容随之变化，请打开编辑页核对、保存后再办理。',
  ])
  const again = await sourceOf(office, relay)
  await stage.world.ask(office, acts.save, { id: relay, ...again })
  await stage.world.ask(office, acts.publish, { id: relay })
})

test('before a correction above is saved, the relays that it would leave looser are named with both clauses', async () => {
  const { text } = await sourceOf(stage.host, stage.world.campaignId)
  const shown = async (day: string): Promise<Looser[]> => {
    const given = { id: stage.world.campaignId, text: closing(text, day) }
    const act =
      'mutation ($id: ID!, $text: String!) { previewCorrection(id: $id, text: $text) { relays { title unit loosened } } }'
    return (await stage.world.ask<{ previewCorrection: { relays: Looser[] } }>(stage.host, act, given))
      .previewCorrection.relays
  }
  expect(await shown('2024-05-26')).toEqual([])
  expect(await shown('2024-05-25')).toEqual([
    {
      title: '甲省短视频推荐',
      unit: '甲省工业和信息化厅',
      loosened: [expect.stringMatching(/上级：2024-05-25 23:59:59.*本级：2024-05-26 17:30:00/)],
    },
  ])
  expect(await stands()).toMatchObject({ relay: { behind: false }, tasks: [] })
})

test('a correction above that leaves a running relay looser is a task of its owner, with both clauses, until it follows', async () => {
  expect(await stands()).toMatchObject({ relay: { behind: false }, tasks: [] })
  await above((text) => closing(text, '2024-05-24'))
  const now = await stands()
  expect(now.relay?.loosened).toEqual([expect.stringContaining('上级：2024-05-24 23:59:59')])
  expect(now.relay?.loosened[0]).toContain('本级：2024-05-26 17:30:00')
  expect(now.tasks).toEqual([
    {
      kind: 'loosened',
      detail: `甲省短视频推荐：上级通知更正后，本通知有 1 处比上级宽。${now.relay?.loosened[0]}`,
      link: `/campaigns/${relay}/correct`,
    },
  ])
  await corrects(office, relay, (text) => closing(text, '2024-05-23'))
  expect(await stands()).toMatchObject({ relay: { behind: false, loosened: [] }, tasks: [] })
})

test('what a relay leaves to the call above follows that call’s correction by a correction of its own', async () => {
  await above((text) => text.replace('max: 480', 'max: 300'))
  expect(await stands()).toMatchObject({
    relay: { behind: true, loosened: [] },
    tasks: [{ kind: 'upperCorrected' }],
  })
  const { text, version } = await sourceOf(office, relay)
  const free = text.replace(/\n *relayOf: .*/, '')
  expect((await stage.world.perform(office, acts.correct, { id: relay, version, text: free })).code).toBe(
    'REFUSED',
  )
  await corrects(office, relay, (same) => same)
  expect(await stands()).toMatchObject({ relay: { behind: false }, tasks: [] })
})

test('no unit of a relay is given longer than the call above takes it, and others are not told of it', async () => {
  const unit = stage.world.organisationIds.get('bureau') ?? ''
  const late = { id: relay, unit, until: '2024-05-25T12:00:00+08:00' }
  expect(await says(office, acts.extend, late)).toEqual([
    '本活动转发上级通知，延期不能晚于上级接收的截止时间 2024年5月24日 23:59:59；确需延后的，请报上级单位延期。',
  ])
  await stage.world.ask(office, acts.extend, { ...late, until: '2024-05-24T12:00:00+08:00' })
  const clerk = await stage.world.appoint('reviewingClerk', 'bureau')
  expect((await stands(clerk)).relay).toBeNull()
})

test('how far its relays are is told to the owner of the call above, and to nobody else', async () => {
  const below =
    'query ($id: ID!) { campaign(id: $id) { relays { title unit state filed accepted forwarded } } }'
  const { world, host, database } = stage
  await database.rows(
    `insert into counter (participation_id, phase, state, n) select p.id, 'collection', s.state, s.n from participation p
       join organisation o on o.id = p.organisation_id, (values ('draft', 4), ('accepted', 2), ('forwarded', 1)) as s(state, n)
     where p.campaign_id = $1 and o.key = 'mill'`,
    [relay],
  )
  const told = async (by: Actor): Promise<object[]> =>
    (await world.ask<{ campaign: { relays: object[] } }>(by, below, { id: world.campaignId })).campaign.relays
  expect(await told(host)).toEqual([
    {
      title: '甲省短视频推荐',
      unit: '甲省工业和信息化厅',
      state: 'published',
      filed: 3,
      accepted: 3,
      forwarded: 1,
    },
  ])
  expect(await told(office)).toEqual([])
})
