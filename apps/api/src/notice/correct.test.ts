import { edited } from '@huibian/domain'
import { fileCase } from '../../../../test/harness/cases'
import { acts as filing, drafted } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { formFile, formMarks, putToUse } from '../../../../test/harness/officeFiles'
import type { Actor } from '../../../../test/harness/world'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage?.close())

/** The work of a case lies in the notice's own year. */
const period = { from: '2020-05-01', to: '2020-12-31' }
const source = 'query ($id: ID!) { campaignSource(id: $id) { text version } }'
const preview = `mutation ($id: ID!, $text: String!) { previewCorrection(id: $id, text: $text) {
  kind changes { words affects } affected { key } } }`
const correct = `mutation ($id: ID!, $version: Int!, $text: String!) { correctCampaign(id: $id, version: $version, text: $text,
  title: "关于延长征集时间的通知", number: "国知办函〔2021〕99号", words: "因故延期，请周知。") { version } }`
const confirm =
  'mutation ($id: ID!, $version: Int!) { confirmCorrection(id: $id, version: $version) { corrections { confirms readBy } } }'
const corrections = `query ($id: ID!) { campaign(id: $id) { version phases { key closesAt } corrections {
  version kind title number confirms changes { words } } } }`
const readers = `query ($id: ID!) { correctionReaders(campaignId: $id, version: 2, page: { number: 1, size: 100 }) {
  total read items { organisation { key } readBy } } }`

type Source = { text: string; version: number }
const sourceNow = async (): Promise<Source> => {
  const { world } = stage
  const answer = await world.ask<{ campaignSource: Source }>(world.asNation, source, { id: world.campaignId })
  return answer.campaignSource
}
const closing = (text: string, phase: string, day: string): string =>
  edited(text, { at: ['phases', { id: phase }, 'closes'], value: day })
const says = async (actor: Actor, act: string, variables: object): Promise<(string | undefined)[]> =>
  (await stage.world.perform(actor, act, variables)).violations.map((one) => one.says)

test('before anything is saved, what would change and whom it reaches is shown', async () => {
  const { world } = stage
  const { text } = await sourceNow()
  const asked = { id: world.campaignId, text: closing(text, 'phase2', '2021-07-09') }
  const { previewCorrection: shown } = await world.ask<{
    previewCorrection: { kind: string; changes: { words: string; affects: number }[]; affected: object[] }
  }>(world.asNation, preview, asked)
  expect([shown.kind, shown.changes.length]).toEqual(['extension', 1])
  expect(shown.changes[0]?.words).toMatch(
    /^原：第二阶段.*2021-06-25 23:59:59.*，现改为：第二阶段.*2021-07-09 23:59:59/,
  )
  expect(shown.changes[0]?.affects).toBe(shown.affected.length)
  expect(shown.affected.length).toBeGreaterThan(34)
  expect((await sourceNow()).version).toBe(1)
  expect(await says(world.asNation, preview, { id: world.campaignId, text })).toEqual([
    '内容与现行规则相同，没有需要更正的事项。',
  ])
  expect(
    await says(world.asNation, preview, { ...asked, text: closing(text, 'phase1', '2021-03-19') }),
  ).toEqual(['“第一阶段”改定的截止时间 2021年3月19日 23:59:59 已过，请填写今后的时间。'])
  expect((await world.perform(world.asProvince, preview, asked)).code).toBe('NOT_FOUND')
})

test('a draft stays whole and follows the new rules, and what was finalised is not lost', async () => {
  const { world } = stage
  const begun = await drafted(world, world.asCentre, { title: '更正前的草稿' })
  await fileCase(world, world.asThirdCentre, { title: '更正前已报送', content: { period } })
  const { text, version } = await sourceNow()
  const both = closing(closing(text, 'phase1', '2021-04-09'), 'phase2', '2021-07-09')
  const asked = { id: world.campaignId, version, text: both }
  expect(await world.ask(world.asNation, correct, asked)).toEqual({ correctCampaign: { version: 2 } })
  expect((await world.perform(world.asNation, correct, asked)).violations.length).toBe(1)
  const finalised = await world.perform(world.asCentre, filing.finalise, {
    id: begun.id,
    revision: begun.revision,
  })
  expect(finalised.violations).toEqual([])
  const versions = await stage.database.rows(
    'select campaign_version from entry_version where entry_id = $1',
    [begun.id],
  )
  expect(versions).toEqual([{ campaign_version: 2 }])
  const closes = await stage.database.rows(
    `select phase, to_char(until at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*) = (
       select count(*) from participation where role = 'receiver') as all
     from deadline where kind = 'own' and replaced_at is null group by 1, 2 order by 1, 2`,
  )
  // Five working days before the new closes: Qingming lies in between, and the first phase's own day of before had passed.
  expect(closes).toEqual([
    { phase: 'phase1', day: '2021-04-01', all: true },
    { phase: 'phase2', day: '2021-07-02', all: true },
  ])
})

test('each addressee reads 原…，现改为… and the new deadline, confirms 已阅 once, and staff see who has', async () => {
  const { world } = stage
  const id = world.campaignId
  type Asked = {
    campaign: {
      version: number
      phases: { key: string; closesAt: string }[]
      corrections: { version: number; kind: string; confirms: boolean; changes: { words: string }[] }[]
    }
  }
  const { campaign } = await world.ask<Asked>(world.asCentre, corrections, { id })
  expect(campaign.phases).toEqual([
    { key: 'phase1', closesAt: '2021-04-09T15:59:59.000Z' },
    { key: 'phase2', closesAt: '2021-07-09T15:59:59.000Z' },
  ])
  expect(
    campaign.corrections.map((one) => [one.version, one.kind, one.confirms, one.changes.length]),
  ).toEqual([[2, 'extension', true, 1]])
  const read = { corrections: [{ confirms: false, readBy: world.asCentre.name }] }
  for (let n = 0; n < 2; n += 1)
    expect(await world.ask(world.asCentre, confirm, { id, version: 2 })).toEqual({ confirmCorrection: read })
  const lines = await stage.database.rows(`select 1 from record where act = 'campaign.correctionRead'`)
  expect(lines.length).toBe(1)
  type Page = {
    correctionReaders: {
      total: number
      read: number
      items: { organisation: { key: string }; readBy: string }[]
    }
  }
  const all = await world.ask<Page>(world.asNation, readers, { id })
  expect(all.correctionReaders.read).toBe(1)
  expect(all.correctionReaders.items.at(-1)).toEqual({
    organisation: { key: 'js-xixia' },
    readBy: world.asCentre.name,
  })
  const below = await world.ask<Page>(world.asProvince, readers, { id })
  expect(below.correctionReaders.items.every(({ organisation }) => organisation.key.startsWith('js-'))).toBe(
    true,
  )
  expect(below.correctionReaders.total).toBeLessThan(all.correctionReaders.total)
  expect((await world.perform(world.asCentre, readers, { id })).code).toBe('NOT_FOUND')
  expect(await says(world.asNation, confirm, { id, version: 2 })).toEqual([
    '本单位没有第 2 版的更正通知或延期通知。',
  ])
})

test('the notice of a correction is sealed as a letter, once, by whoever runs the call', async () => {
  const { world } = stage
  const act = `mutation ($c: ID!, $i: LetterInput!) { requestLetterSeal(campaignId: $c, input: $i) {
    version title number sealRequest { state fileName } } }`
  const i = { version: 2, approver: '周司长', reason: '印发', copies: 1 }
  const asked = { c: world.campaignId, i }
  expect((await world.perform(world.asProvince, act, asked)).code).toBe('NOT_FOUND')
  const title = '关于延长征集时间的通知'
  expect(await world.ask(world.asNation, act, asked)).toEqual({
    requestLetterSeal: {
      version: 2,
      title,
      number: '国知办函〔2021〕99号',
      sealRequest: { state: 'waiting', fileName: `${title}.pdf` },
    },
  })
  expect(await says(world.asNation, act, asked)).toEqual(['已有一份通知待用印，请等候用印管理员办理。'])
  expect((await world.perform(world.asNation, act, { ...asked, i: { ...i, version: 1 } })).code).toBe(
    'NOT_FOUND',
  )
})

test('what was submitted keeps the rules it was submitted under when it comes back, with today’s deadlines', async () => {
  const { world, database } = stage
  const { asThirdCentre, asProvince } = world
  const [returned] = await database.rows<{ id: string; version: string; n: number; revision: number }>(
    `select e.id, e.submitted_version_id as version, e.campaign_version as n, e.revision from entry e where e.title = '更正前已报送'`,
  )
  expect(returned?.n).toBe(1)
  await world.ask(asProvince, filing.return, {
    id: returned?.id,
    versionId: returned?.version,
    reason: '请补充成效数据。',
    fields: [],
  })
  const asked = `query ($id: ID!) { entry(id: $id) { revision content closesAt } }`
  const { entry } = await world.ask<{ entry: { revision: number; content: object; closesAt: string } }>(
    asThirdCentre,
    asked,
    { id: returned?.id },
  )
  expect(entry.closesAt).toBe('2021-04-09T15:59:59.000Z')
  const { saveDraft } = await world.ask<{ saveDraft: { revision: number } }>(asThirdCentre, filing.save, {
    id: returned?.id,
    revision: entry.revision,
    content: { ...entry.content, summary: '补充成效数据后的摘要。' },
  })
  await world.ask(asThirdCentre, filing.finalise, { id: returned?.id, revision: saveDraft.revision })
  const versions = await database.rows(
    'select n, campaign_version from entry_version where entry_id = $1 order by n',
    [returned?.id],
  )
  expect(versions).toEqual([
    { n: 1, campaign_version: 1 },
    { n: 2, campaign_version: 1 },
  ])
})

test('a campaign is neither corrected nor published so that a file in use no longer fits: the file goes first', async () => {
  const { world } = stage
  const marks = { fields: [...formMarks.fields, { place: 'p1', field: 'previouslyFiled' }] }
  const filename = '附件2.docx'
  const used = await putToUse<{ id: string }>(world, {
    paper: 'entryForm',
    bytes: await formFile(),
    filename,
    marks,
  })
  const without = async (id: string) => {
    const answer = await world.ask<{ campaignSource: Source }>(world.asNation, source, { id })
    const { text, version } = answer.campaignSource
    return { id, version, text: text.replaceAll('previouslyFiled', 'filedEarlier') }
  }
  const corrected = async () => says(world.asNation, correct, await without(world.campaignId))
  const unfit = `使用中的附件“${filename}”填写“previouslyFiled”栏目，改动后活动中没有这一栏。请先更正或停用该附件，再改动活动。`
  expect(await corrected()).toEqual([unfit])
  const closes = ['phase1', 'phase2'].map((phase, n) => ({ phase, date: `2022-0${3 + 3 * n}-25` }))
  const { cloneCampaign: next } = await world.ask<{ cloneCampaign: { id: string } }>(
    world.asNation,
    'mutation ($c: ID!, $closes: [PhaseClose!]!) { cloneCampaign(campaignId: $c, title: "新一年征集", closes: $closes) { id } }',
    { c: world.campaignId, closes },
  )
  const save = `mutation ($id: ID!, $version: Int!, $text: String!) {
    saveCampaign(id: $id, version: $version, title: "新一年征集", text: $text) { version } }`
  expect(await says(world.asNation, save, await without(next.id))).toEqual([])
  const publish = 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }'
  expect(await says(world.asNation, publish, next)).toEqual([unfit])
  await world.ask(
    world.asNation,
    'mutation ($id: ID!) { retireTemplate(id: $id, reason: "栏目调整") { id } }',
    used,
  )
  expect(await corrected()).toEqual([])
})
