import sharp from 'sharp'
import { migrated } from '../../../../test/harness/migrated'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import { upload } from '../../../../test/harness/upload'
import { dataOf } from '../../../../test/harness/world'

let stage: WeekStage
let ids: string[]
beforeAll(async () => {
  stage = await weekStage()
  ids = await threePictures()
})
afterAll(() => stage?.close())

/** Three pictures of one activity, each with its own words; of the second minors are to be seen, of the third with consent. */
async function threePictures(): Promise<string[]> {
  const { world, unit, campaignId: c } = stage
  const { saveActivity } = await world.ask<{ saveActivity: { id: string } }>(unit, weekActs.save, {
    c,
    input: activityInput(),
  })
  const found: string[] = []
  for (const colour of ['#111', '#222', '#333']) {
    const made = sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    const u = await upload(world, unit, await made.jpeg().toBuffer(), {
      purpose: 'picture',
      filename: `${colour}.jpg`,
    })
    const asked = { a: saveActivity.id, u }
    found.push((await world.ask<{ attachShot: { id: string } }>(unit, weekActs.attach, asked)).attachShot.id)
  }
  return found
}

const describe = (shots: readonly string[], input: object) =>
  stage.world.perform(stage.unit, weekActs.describe, { ids: shots, input })
const stand = (): Promise<object[]> =>
  stage.database.rows(
    `select caption, day::text, place, rights, minors, consent from shot where id = any($1::uuid[]) order by at, id`,
    [ids],
  )

const first = { caption: '剪彩', day: '2022-04-20', place: '广场', rights: '', minors: false, consent: false }
const second = {
  caption: '学生参观',
  day: '2022-04-21',
  place: '学校',
  rights: '',
  minors: true,
  consent: false,
}
const third = { ...second, caption: '学生提问', consent: true }

/** Each picture with its own words, as they stand before many are described at once. */
async function eachItsOwn(): Promise<void> {
  for (const [at, said] of [first, second, third].entries())
    dataOf(await describe(ids.slice(at, at + 1), said))
  expect(await stand()).toEqual([first, second, third])
}

test('whose many pictures are is said of all at once, and of each the rest stays: words, day, place, minors and consent', async () => {
  await eachItsOwn()
  const described = dataOf<{ describeShots: object[] }>(await describe(ids, { rights: ' 本单位拍摄 ' }))
  expect(described.describeShots).toEqual(
    ids.map((id, at) => ({ id, shown: at !== 1, lacking: at === 1 ? ['consent'] : [] })),
  )
  const rights = '本单位拍摄'
  expect(await stand()).toEqual([first, second, third].map((said) => ({ ...said, rights })))
  const recorded = await stage.database.rows(
    `select after ->> 'caption' as caption, (after ->> 'minors')::boolean as minors from record
     where act = 'activity.pictureDescribed' and after ->> 'rights' = $1
     order by array_position($2::text[], after ->> 'shot')`,
    [rights, ids],
  )
  expect(recorded).toEqual([first, second, third].map(({ caption, minors }) => ({ caption, minors })))
})

test('what many are said to lack is emptied, and a null leaves what stands', async () => {
  await eachItsOwn()
  dataOf(await describe(ids, { day: '', place: null, consent: null }))
  expect(await stand()).toEqual([first, second, third].map((said) => ({ ...said, day: null })))
})

test('that minors are to be seen is said of many by itself: consent that was given stays, and goes with the minors', async () => {
  await eachItsOwn()
  dataOf(await describe(ids, { minors: true }))
  expect(await stand()).toEqual([{ ...first, minors: true }, second, third])
  dataOf(await describe(ids, { minors: false }))
  expect(await stand()).toEqual(
    [first, second, third].map((said) => ({ ...said, minors: false, consent: false })),
  )
})

test('consent is refused for all where one of them shows no minors, and nothing is kept', async () => {
  await eachItsOwn()
  const refused = await describe(ids, { consent: true, caption: '合影' })
  expect(refused.violations.map(({ says }) => says)).toEqual(['没有未成年人的图片、录像不必填写监护人同意。'])
  expect(await stand()).toEqual([first, second, third])
  dataOf(await describe(ids.slice(1), { consent: true }))
  expect(await stand()).toEqual([first, { ...second, consent: true }, third])
})

test('what every picture of a running call began with is asked again when the database is brought up to date; of a call that is over it stays', async () => {
  const { database, campaignId } = stage
  const brought = async (state: string): Promise<(boolean | null)[]> => {
    await eachItsOwn()
    await database.rows('update campaign set state = $2 where id = $1', [campaignId, state])
    await migrated(database.ownerUrl, '0760-minors-asked.sql')
    await database.rows(`update campaign set state = 'published' where id = $1`, [campaignId])
    return (await stand()).map((said) => (said as { minors: boolean | null }).minors)
  }
  expect(await brought('closed')).toEqual([false, true, true])
  expect(await brought('published')).toEqual([null, true, true])
})
