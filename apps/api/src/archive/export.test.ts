import sharp from 'sharp'
import { exportedCall } from '../../../../test/harness/exported'
import { upload } from '../../../../test/harness/upload'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage({ worker: true })
})
afterAll(() => stage?.close())

const remove = 'mutation ($s: ID!) { removeShot(shotId: $s) }'

/** A picture of an activity with what is said of it; gives its id. */
async function shot(activityId: string, filename: string, said: object): Promise<string> {
  const background = { r: filename.length * 10, g: 80, b: 120 }
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const u = await upload(stage.world, stage.unit, bytes, { purpose: 'picture', filename })
  const { attachShot } = await stage.world.ask<{ attachShot: { id: string } }>(stage.unit, weekActs.attach, {
    a: activityId,
    u,
  })
  const usual = { day: '2022-04-20', place: '中心广场', rights: '本单位拍摄', minors: false, consent: false }
  const input = { caption: filename, ...usual, ...said }
  await stage.world.ask(stage.unit, weekActs.describe, { ids: [attachShot.id], input })
  return attachShot.id
}

/** Has the week's pictures packed, and waits until they are. */
async function packed(): Promise<void> {
  const c = { c: stage.campaignId }
  await stage.world.ask(stage.office, 'mutation ($c: ID!) { packWeek(campaignId: $c) { id } }', c)
  const papers = 'query ($c: ID!) { weekPapers(campaignId: $c) { state } }'
  for (;;) {
    const { weekPapers } = await stage.world.ask<{ weekPapers: { state: string }[] }>(stage.office, papers, c)
    if (weekPapers.every(({ state }) => state === 'done')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('of a week’s pictures those leave that may be shown: none without consent, none taken away, no small ones', async () => {
  const { world, unit, office, campaignId } = stage
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, {
    c: campaignId,
    input: activityInput(),
  })
  await shot(saveActivity.id, '广场.jpg', {})
  await shot(saveActivity.id, '学生未同意.jpg', { minors: true })
  await shot(saveActivity.id, '学生已同意的.jpg', { minors: true, consent: true })
  const gone = await shot(saveActivity.id, '删去.jpeg', {})
  await world.ask(unit, remove, { s: gone })
  await packed()
  const files = await exportedCall(stage, office, campaignId)
  const pictures = [...files.keys()].filter((name) => name.startsWith('文件/'))
  expect(pictures.map((name) => name.replace(/\d{5} /, ''))).toEqual([
    '文件/宣传活动/栖霞工大 广场布展/广场.jpg',
    '文件/宣传活动/栖霞工大 广场布展/学生已同意的.jpg',
  ])
})
