import { fileCase } from '../../../../test/harness/cases'
import { acts } from '../../../../test/harness/filing'
import { mailStage, type MailStage } from '../../../../test/harness/letters'
import type { Actor } from '../../../../test/harness/world'

let stage: MailStage

beforeAll(async () => {
  stage = await mailStage((known) => ({ third: known.asThirdCentre }))
})
afterAll(() => stage?.stop())

type Line = { title: string; says: string }

/** What stands in somebody's inbox, the oldest first, as they read it in a language. */
async function inboxOf(actor: Actor, language: 'zh' | 'en'): Promise<Line[]> {
  const asked = '{ inbox(page: { number: 1, size: 100 }) { items { title says } } }'
  const answer = await stage.world.perform(actor, asked, {}, { 'accept-language': language })
  return (answer.data as { inbox: { items: Line[] } }).inbox.items.toReversed()
}

test('whoever reads the console in English reads in English what was told, and the mail stays in Chinese', async () => {
  const { world } = stage
  const [near] = await stage.told('third', '2099-03-18T23:59:59+08:00')
  const [over] = await stage.told('third', '2099-03-20T00:00:00+08:00')
  expect([near?.subject, over?.subject]).toEqual([
    '【需办理】临近截止：优秀案例征集',
    '【需办理】逾期未报：优秀案例征集',
  ])
  expect(await inboxOf(world.asThirdCentre, 'en')).toEqual([
    {
      title: 'To do: closing soon: 优秀案例征集',
      says: '“优秀案例征集” closes at 2099-03-19 23:59. Still to be done:\n· File cases (优秀案例征集, Phase 1: 1 more to come)',
    },
    {
      title: 'To do: overdue: 优秀案例征集',
      says: 'Phase 1 of “优秀案例征集” closed at 2099-03-19 23:59: 1 to come. Please send as soon as you can.',
    },
  ])
  expect((await inboxOf(world.asThirdCentre, 'zh')).map(({ title }) => title)).toEqual([
    '【需办理】临近截止：优秀案例征集',
    '【需办理】逾期未报：优秀案例征集',
  ])
})

test('what came back, what was asked for and the day’s list are told in English too', async () => {
  const { world, database } = stage
  await database.at('2099-06-10T10:00:00+08:00')
  const id = await fileCase(world, world.asSecondCentre, { title: '退回的案例', phase: 'phase2' })
  const { entry } = await world.ask<{ entry: { currentVersion: { id: string } } }>(
    world.asProvince,
    'query ($id: ID!) { entry(id: $id) { currentVersion { id } } }',
    { id },
  )
  const versionId = entry.currentVersion.id
  await world.ask(world.asProvince, acts.return, { id, versionId, reason: '须补充数据。', fields: [] })
  const chase = `mutation ($c: ID!, $o: [ID!]!) { remind(campaignId: $c, phase: "phase2", organisationIds: $o) { phase } }`
  const { organisationId: unit } = world.asThirdCentre
  await world.ask(world.asProvince, chase, { c: world.campaignId, o: [unit] })
  await stage.told('third', '2099-06-10T10:01:00+08:00')
  expect(await inboxOf(world.asSecondCentre, 'en')).toContainEqual({
    title: 'To do: returned for correction: “退回的案例”',
    says: 'The case “退回的案例” was returned for correction.',
  })
  expect(await inboxOf(world.asThirdCentre, 'en')).toContainEqual({
    title: 'To do: asked for: 优秀案例征集',
    says: '优秀案例征集, Phase 2: asked for by 江苏, 1 to come.\nPlease send by 2099-06-18 23:59.',
  })
  // A Monday.
  await stage.told('third', '2099-06-29T08:00:00+08:00')
  const digest = (await inboxOf(world.asProvince, 'en')).find(({ title }) =>
    title.startsWith('To do: who has'),
  )
  expect(digest?.says.split('\n')).toEqual([
    'In these phases units have still to send:',
    '· 优秀案例征集, Phase 2 (closes at 2099-06-25 23:59): units that have still to send: 8',
  ])
})

test('what was told before it was written in both languages stands in Chinese', async () => {
  const { world, database } = stage
  await database.rows('update inbox set title_en = null, says_en = null where account_id = $1', [
    world.asThirdCentre.accountId,
  ])
  const [first] = await inboxOf(world.asThirdCentre, 'en')
  expect([first?.title, first?.says.split('\n')[0]]).toEqual([
    '【需办理】临近截止：优秀案例征集',
    '“优秀案例征集”将于 2099-03-19 23:59 截止，以下事项尚未办理：',
  ])
})
