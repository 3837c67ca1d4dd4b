import sharp from 'sharp'
import { blankPdf } from '../../../../test/harness/cases'
import { download, upload } from '../../../../test/harness/upload'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(120_000)

let stage: WeekStage
let id: string
beforeAll(async () => {
  stage = await weekStage()
})
afterAll(() => stage?.close())

const enter = `mutation ($c: ID!, $o: ID!, $a: ActivityInput!, $i: OriginInput!) {
  enterActivity(campaignId: $c, organisationId: $o, activity: $a, origin: $i) {
    id mine revision organisation { key } delivery { source receivedAt note byName files { name url } } } }`

type Entered = { id: string; mine: boolean; delivery: { files: { name: string; url: string }[] } }

const receivedAt = '2022-04-21T01:00:00.000Z'

async function asked(given: object = {}): Promise<object> {
  const { world, office, unit, campaignId: c } = stage
  const as = { purpose: 'original', filename: '来函.pdf' } as const
  const uploadIds = [await upload(world, office, blankPdf, as)]
  const i = { source: 'paper', receivedAt, note: '来函第3号', uploadIds }
  const a = activityInput({ title: '来函所报布展', figures: [{ measure: 'boards.1', text: '2' }] })
  return { c, o: unit.organisationId, a, i, ...given }
}

const mine = async (actor: Actor): Promise<boolean> =>
  (
    await stage.world.ask<{ activity: { mine: boolean } }>(
      actor,
      'query ($id: ID!) { activity(id: $id) { mine } }',
      { id },
    )
  ).activity.mine

test('what the office enters is the unit’s, marked with how it came, and the original is kept for both', async () => {
  const { world, office, unit, other } = stage
  const { enterActivity } = await world.ask<{ enterActivity: Entered }>(office, enter, await asked())
  id = enterActivity.id
  expect(enterActivity).toMatchObject({
    mine: true,
    organisation: { key: unit.organisationKey },
    delivery: {
      source: 'paper',
      receivedAt,
      note: '来函第3号',
      byName: office.name,
      files: [{ name: '来函.pdf' }],
    },
  })
  const [file] = enterActivity.delivery.files
  const statuses: number[] = []
  for (const actor of [office, unit, other])
    statuses.push((await download(world, actor, file?.url ?? '')).status)
  expect(statuses).toEqual([200, 200, 404])
  const [line] = await stage.database.rows<{ organisation: string }>(
    `select organisation_name as organisation from record where act = 'activity.planned' and subject_id = $1`,
    [id],
  )
  expect(line?.organisation).toBe('国家知识产权局')
})

test('both write it and its pictures from now on; what a unit entered itself the office only reads', async () => {
  const { world, office, unit, campaignId: c } = stage
  expect([await mine(office), await mine(unit)]).toEqual([true, true])
  const input = activityInput({ title: '办公室改过的布展', figures: [{ measure: 'boards.1', text: '3' }] })
  const { saveActivity } = await world.ask<{ saveActivity: { revision: number; organisation: object } }>(
    office,
    weekActs.save,
    { c, id, r: 1, input },
  )
  expect(saveActivity).toMatchObject({ revision: 2, organisation: { key: unit.organisationKey } })
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const u = await upload(world, office, bytes, { purpose: 'picture', filename: '展板.jpg' })
  const { attachShot } = await world.ask<{ attachShot: { id: string } }>(office, weekActs.attach, {
    a: id,
    u,
  })
  const { activity } = await world.ask<{ activity: { pictures: { id: string }[] } }>(
    unit,
    'query ($id: ID!) { activity(id: $id) { pictures { id } } }',
    { id },
  )
  expect(activity.pictures).toEqual([{ id: attachShot.id }])
  const own = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, { c, input })
  id = own.saveActivity.id
  expect([await mine(office), await mine(unit)]).toEqual([false, true])
  const refused = await world.perform(office, weekActs.save, { c, id, r: 1, input })
  expect(refused.violations.map(({ says }) => says)).toEqual(['当前不能办理此事项。'])
})

test('only the office of the week enters for its own units, by a way there is and not before it came', async () => {
  const { world, office, unit } = stage
  const refusals = async (actor: Actor, given: object): Promise<(string | undefined)[]> => {
    const answer = await world.perform(actor, enter, await asked(given))
    return answer.violations.length > 0 ? answer.violations.map(({ message }) => message) : [answer.code]
  }
  const i = { source: 'paper', receivedAt, note: '', uploadIds: [] }
  expect(await refusals(unit, { i })).toEqual(['act.notAllowed'])
  expect(await refusals(office, { i, o: world.asProvince.organisationId })).toEqual(['NOT_FOUND'])
  expect(await refusals(office, { i: { ...i, source: 'fax' } })).toEqual(['proxy.source'])
  expect(await refusals(office, { i: { ...i, receivedAt: '2099-01-01T00:00:00Z' } })).toEqual([
    'proxy.receivedLater',
  ])
})
