import sharp from 'sharp'
import { blankPdf } from '../../../../test/harness/cases'
import { download, upload } from '../../../../test/harness/upload'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import { dataOf, type Actor } from '../../../../test/harness/world'

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
  const answer = await world.perform(office, enter, await asked())
  expect(answer.statements <= 12 || answer.statements).toBe(true)
  const { enterActivity } = dataOf<{ enterActivity: Entered }>(answer)
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
  expect(refused.violations.map(({ says }) => says)).toEqual([
    '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
  ])
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

const acts = {
  know: 'mutation ($id: ID!) { acknowledgeActivity(activityId: $id) { knownBy knownAt } }',
  object:
    'mutation ($id: ID!, $reason: String!) { objectToActivity(activityId: $id, reason: $reason) { knownBy } }',
  takeOver: 'mutation ($id: ID!) { takeOverActivity(activityId: $id) { mine takenOverAt } }',
  answer: `mutation ($id: ID!, $corrected: Boolean!, $answer: String!) {
    answerActivity(activityId: $id, corrected: $corrected, answer: $answer) { objections { decision answer } } }`,
  read: `query ($id: ID!) { activity(id: $id) { mine knownBy revision delivery { source note } objections { reason decision } } }`,
} as const

async function entered(title: string): Promise<string> {
  const a = activityInput({ title, figures: [{ measure: 'boards.1', text: '2' }] })
  const given = { a, i: { source: 'phone', receivedAt, note: '来电报送', uploadIds: [] } }
  const { enterActivity } = await stage.world.ask<{ enterActivity: Entered }>(
    stage.office,
    enter,
    await asked(given),
  )
  return enterActivity.id
}

async function refused(actor: Actor, act: string, given: object): Promise<(string | undefined)[]> {
  const answer = await stage.world.perform(actor, act, given)
  return answer.violations.length > 0 ? answer.violations.map(({ message }) => message) : [answer.code]
}

async function picture(actor: Actor, activity: string, color = '#345'): Promise<string> {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: color } })
    .jpeg()
    .toBuffer()
  const u = await upload(stage.world, actor, bytes, { purpose: 'picture', filename: '展板.jpg' })
  const shot = await stage.world.ask<{ attachShot: { id: string } }>(actor, weekActs.attach, {
    a: activity,
    u,
  })
  return shot.attachShot.id
}

const tasks = async (actor: Actor, kind: string): Promise<object[]> => {
  const { tasks: all } = await stage.world.ask<{ tasks: { kind: string; count: number; link: string }[] }>(
    actor,
    '{ tasks { kind count link } }',
  )
  return all.filter((one) => one.kind === kind)
}

describe('what the unit says to it', () => {
  test('知悉 is said once and by the unit alone; until then it is a task of the unit', async () => {
    const { world, office, unit, other } = stage
    const before = (await tasks(unit, 'activityProxied')) as { count: number }[]
    id = await entered('待知悉的布展')
    const [after] = (await tasks(unit, 'activityProxied')) as { count: number; link: string }[]
    expect((after?.count ?? 0) - (before[0]?.count ?? 0)).toBe(1)
    expect(after?.link).toMatch(new RegExp(`^/campaigns/${stage.campaignId}/activities/`))
    expect(await refused(office, acts.know, { id })).toEqual(['may.wrongPost'])
    expect(await refused(other, acts.know, { id })).toEqual(['NOT_FOUND'])
    const { acknowledgeActivity } = await world.ask(unit, acts.know, { id })
    expect(acknowledgeActivity).toMatchObject({ knownBy: unit.name })
    expect(await refused(unit, acts.know, { id })).toEqual(['proxy.alreadyKnown'])
    expect(await tasks(unit, 'activityProxied')).toEqual(before)
  })

  test('异议 stands once until it is answered; 已更正 wants another text, or other pictures', async () => {
    const { world, office, unit } = stage
    id = await entered('有异议的布展')
    const reason = '展板数量与来件不符。'
    expect(await refused(unit, acts.object, { id, reason: '错' })).toEqual(['entry.reasonMissing'])
    await world.ask(unit, acts.object, { id, reason })
    expect(await refused(unit, acts.object, { id, reason })).toEqual(['proxy.stillOpen'])
    expect(await tasks(office, 'activityObjected')).toEqual([
      { kind: 'activityObjected', count: 1, link: `/campaigns/${stage.campaignId}/activities/${id}` },
    ])
    const corrected = { id, corrected: true, answer: '已按来件更正。' }
    expect(await refused(unit, acts.answer, corrected)).toEqual(['may.wrongPost'])
    expect(await refused(office, acts.answer, corrected)).toEqual(['proxy.notCorrected'])
    const input = activityInput({ title: '有异议的布展', figures: [{ measure: 'boards.1', text: '3' }] })
    await world.ask(office, weekActs.save, { c: stage.campaignId, id, r: 1, input })
    const { answerActivity } = await world.ask(office, acts.answer, corrected)
    expect(answerActivity).toEqual({ objections: [{ decision: 'corrected', answer: corrected.answer }] })
    expect(await refused(office, acts.answer, corrected)).toEqual(['packet.noObjection'])
    await world.ask(unit, acts.object, { id, reason: '缺少图片。' })
    expect(await refused(office, acts.answer, corrected)).toEqual(['proxy.notCorrected'])
    await picture(office, id)
    await world.ask(office, acts.answer, corrected)
    await world.ask(unit, acts.object, { id, reason: '图片不是本单位的。' })
    const kept = { id, corrected: false, answer: '与来件一致，维持原内容。' }
    await world.ask(office, acts.answer, kept)
    expect(await tasks(office, 'activityObjected')).toEqual([])
  })

  test('an objection is between the unit and the office', async () => {
    const { world, office, unit, other } = stage
    const read = async (actor: Actor): Promise<object> =>
      (await world.ask<{ activity: { objections: object[] } }>(actor, acts.read, { id })).activity.objections
    expect([await read(office), await read(unit)]).toMatchObject([{ length: 3 }, { length: 3 }])
    expect(await refused(other, acts.read, { id })).toEqual(['NOT_FOUND'])
    const own = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, {
      c: stage.campaignId,
      input: activityInput({ title: '本单位自己登记的' }),
    })
    expect(await refused(unit, acts.object, { id: own.saveActivity.id, reason: '无从异议。' })).toEqual([
      'packet.notEntered',
    ])
  })

  test('接手 ends the office’s writing and its open objection, and leaves the mark of how it came', async () => {
    const { world, office, unit } = stage
    id = await entered('单位接手的布展')
    const shot = await picture(office, id)
    await world.ask(unit, acts.object, { id, reason: '由本单位自行更正。' })
    expect(await refused(office, acts.takeOver, { id })).toEqual(['may.wrongPost'])
    expect(await world.ask(unit, acts.takeOver, { id })).toMatchObject({ takeOverActivity: { mine: true } })
    const { activity } = await world.ask(office, acts.read, { id })
    expect(activity).toEqual({
      mine: false,
      knownBy: unit.name,
      revision: 1,
      delivery: { source: 'phone', note: '来电报送' },
      objections: [{ reason: '由本单位自行更正。', decision: 'takenOver' }],
    })
    const input = activityInput({ title: '单位接手的布展' })
    const changing = { c: stage.campaignId, id, r: 1, input }
    expect(await refused(office, weekActs.save, changing)).toEqual(['act.notAllowed'])
    expect(await refused(office, 'mutation ($s: ID!) { removeShot(shotId: $s) }', { s: shot })).toEqual([
      'act.notAllowed',
    ])
    expect(await refused(unit, acts.takeOver, { id })).toEqual(['packet.takenOver'])
    expect((await world.perform(unit, weekActs.save, changing)).code).toBeUndefined()
    expect(await tasks(office, 'activityObjected')).toEqual([])
  })
})

test('what the office enters meets the checks that the unit would meet, text and pictures alike', async () => {
  const { world, office, unit, campaignId: c } = stage
  const i = { source: 'paper', receivedAt, note: '', uploadIds: [] }
  const wrong = [
    activityInput({ title: '短' }),
    activityInput({ day: '2022-02-30' }),
    activityInput({ state: 'notHeld' }),
    activityInput({ plan: '没有的' }),
    activityInput({ figures: [{ measure: 'boards.1', text: '许多' }] }),
  ]
  for (const a of wrong) {
    const here = await refused(office, enter, await asked({ a, i }))
    expect(here).toEqual(await refused(unit, weekActs.save, { c, input: a }))
    expect(here.length).toBe(1)
  }
  id = await entered('图片同样检查的布展')
  const text = Buffer.from('这不是图片')
  const attached = async (actor: Actor): Promise<(string | undefined)[]> => {
    const u = await upload(world, actor, text, { purpose: 'picture', filename: '展板.jpg' }).catch(
      (cause: Error) => cause.message,
    )
    return refused(actor, weekActs.attach, { a: id, u })
  }
  expect(await attached(office)).toEqual(await attached(unit))
  const [one, same] = [await picture(office, id), await picture(unit, id)]
  expect(same).toBe(one)
  const said = { caption: '展板', day: '', place: '', rights: '', minors: false, consent: true }
  const describing = { ids: [one], input: said }
  expect(await refused(office, weekActs.describe, describing)).toEqual(['shot.consent'])
  expect(await refused(unit, weekActs.describe, describing)).toEqual(['shot.consent'])
})

test('when the week is over neither enters nor changes anything, nor takes it over', async () => {
  const { world, office, unit, campaignId: c } = stage
  id = await entered('结束前代录的布展')
  const late = await asked({ i: { source: 'mail', receivedAt, note: '', uploadIds: [] } })
  const input = activityInput({ title: '结束后的布展' })
  await stage.database.rows(`update campaign set state = 'closed' where id = $1`, [c])
  const there = await refused(unit, weekActs.save, { c, input })
  expect(there).toEqual(['campaign.notRunning'])
  expect(await refused(office, enter, late)).toEqual(there)
  expect(await refused(office, weekActs.save, { c, id, r: 1, input })).toEqual(there)
  expect(await refused(unit, acts.takeOver, { id })).toEqual(there)
  expect(await world.ask(unit, acts.object, { id, reason: '日期有误。' })).toEqual({
    objectToActivity: { knownBy: unit.name },
  })
})
