import sharp from 'sharp'
import { box, mp4 } from '../../../../test/harness/film'
import { download, upload } from '../../../../test/harness/upload'
import type { Purpose } from '../attachment/uploads'
import { activityInput, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import { dataOf, type Actor } from '../../../../test/harness/world'

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
}, 60_000)
afterAll(() => stage?.close())

type Saved = {
  id: string
  revision: number
  mine: boolean
  figures: { measure: string; state: string; text: string; value: number | null; last: number | null }[]
}
type Picture = {
  id: string
  url: string
  thumbnailUrl: string
  source: string
  shown: boolean
  lacking: string[]
  width: number
}

const saving = (actor: Actor, given: object = {}, more: object = {}) =>
  stage.world.perform(actor, weekActs.save, { c: stage.campaignId, input: activityInput(given), ...more })
const saved = async (actor: Actor, given: object = {}): Promise<Saved> =>
  dataOf<{ saveActivity: Saved }>(await saving(actor, given)).saveActivity
const says = async (actor: Actor, given: object): Promise<(string | undefined)[]> =>
  (await saving(actor, given)).violations.map((one) => one.says)
const listed = async (actor: Actor): Promise<string[]> => {
  const query = 'query ($c: ID!) { activities(campaignId: $c) { id } }'
  const { activities } = await stage.world.ask<{ activities: { id: string }[] }>(actor, query, {
    c: stage.campaignId,
  })
  return activities.map(({ id }) => id)
}

async function photo(colour: string): Promise<Buffer> {
  const made = sharp({ create: { width: 2000, height: 1000, channels: 3, background: colour } })
  return made
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 44/1 0/1' } })
    .toBuffer()
}
async function dropped(actor: Actor, activityId: string, bytes: Buffer) {
  const u = await upload(stage.world, actor, bytes, { purpose: 'picture', filename: '现场.jpg' })
  return stage.world.perform(actor, weekActs.attach, { a: activityId, u })
}
const attached = async (activityId: string, colour: string): Promise<Picture> =>
  dataOf<{ attachShot: Picture }>(await dropped(stage.unit, activityId, await photo(colour))).attachShot

test('a unit records its activity with figures as offices write them; its office sees it and another unit does not', async () => {
  const one = await saved(stage.unit, {
    figures: [
      { measure: 'boards.1', text: '6块'.slice(0, 1), last: '4' },
      { measure: 'boards.2', text: '近1.2万', last: '' },
    ],
  })
  expect(one.figures).toEqual([
    { measure: 'boards.1', state: 'given', text: '6', value: 6, last: 4 },
    { measure: 'boards.2', state: 'given', text: '近12000', value: 12_000, last: null },
  ])
  expect([await listed(stage.unit), await listed(stage.office), await listed(stage.other)]).toEqual([
    [one.id],
    [one.id],
    [],
  ])
})

test('what is not held says why, and each of its figures is 未开展', async () => {
  expect(await says(stage.unit, { plan: 'quiz', state: 'notHeld' })).toEqual([
    '未开展的，请填写原因（2 至 200 个字）。',
  ])
  const one = await saved(stage.unit, { plan: 'quiz', state: 'notHeld', reason: '与上级活动合并' })
  expect(one.figures.map(({ state, text }) => [state, text])).toEqual([['notHeld', '未开展']])
})

test('ten times last year’s asks, and stands once the unit says so', async () => {
  const figure = { measure: 'boards.1', text: '60', last: '6' }
  expect(await says(stage.unit, { figures: [figure] })).toEqual([
    '“展板块数”本年为 60，上年为 6，相差十倍以上；核对无误的，请确认。',
  ])
  const one = await saved(stage.unit, { figures: [{ ...figure, stands: true }] })
  expect(one.figures.map(({ value }) => value)).toEqual([60])
})

test('bad input is told by its field and limit, and nothing is kept', async () => {
  const before = await listed(stage.unit)
  expect(
    await Promise.all(
      [
        { title: '展' },
        { day: '2022-02-30' },
        { until: '2022-04-01' },
        { plan: 'party' },
        { figures: [{ measure: 'quiz.1', text: '3' }] },
        { figures: [{ measure: 'boards.1', text: '若干' }] },
      ].map((given) => says(stage.unit, given)),
    ),
  ).toEqual([
    ['“活动名称”共 1 个字，应为 2 至 60 个字，请修改。'],
    ['“2022-02-30”不是有效日期，请按年-月-日填写。'],
    ['结束日期 2022-04-01 早于开始日期 2022-04-20，请核对。'],
    ['本次活动的安排中没有“party”，请重新选择。'],
    ['“quiz.1”不是本项活动的统计数据，请刷新页面后重新填写。'],
    ['“展板块数”填写的“若干”不是数据，请写成 300、300余、近300、超300、约300、1.2万，或填“未开展”。'],
  ])
  expect(await listed(stage.unit)).toEqual(before)
})

test('another unit’s activity is not there, the office may not write it, and an old revision is told', async () => {
  const one = await saved(stage.unit)
  const at = { id: one.id, r: 1 }
  expect((await saving(stage.other, {}, at)).code).toBe('NOT_FOUND')
  expect((await saving(stage.office, {}, at)).violations.map((each) => each.says)).toEqual([
    '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
  ])
  expect((await saving(stage.unit, { title: '改过的名称' }, at)).code).toBeUndefined()
  const again = await saving(stage.unit, {}, at)
  expect([again.code, again.current]).toEqual(['CONFLICT', { revision: 2 }])
})

test('a picture loses where it was taken, gets a small one, and is kept once however often it is dropped', async () => {
  const { id } = await saved(stage.unit)
  const bytes = await photo('#369')
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const first = await attached(id, '#369')
  const again = dataOf<{ attachShot: Picture }>(await dropped(stage.unit, id, bytes)).attachShot
  expect([again.id, again.source]).toEqual([first.id, first.source])
  const whole = `${first.url}?original=1`
  const [original, large, small] = await Promise.all(
    [whole, first.url, first.thumbnailUrl].map(async (url) => {
      const { bytes: kept } = await download(stage.world, stage.office, url)
      const { width, exif } = await sharp(kept).metadata()
      return { width, exif }
    }),
  )
  expect([original, large, small]).toEqual([
    { width: 2000, exif: undefined },
    { width: 1600, exif: undefined },
    { width: 320, exif: undefined },
  ])
  for (const url of [first.url, whole])
    expect((await download(stage.world, stage.other, url)).status).toBe(404)
})

test('a picture that is kept smaller as another format comes under the name of what it is', async () => {
  const { id } = await saved(stage.unit)
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const drawn = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#fff', noise } })
    .png()
    .toBuffer()
  const { url } = dataOf<{ attachShot: Picture }>(await dropped(stage.unit, id, drawn)).attachShot
  const came = async (path: string): Promise<(string | null)[]> => {
    const { name, mime } = await download(stage.world, stage.unit, path)
    return [name, mime]
  }
  expect([await came(url), await came(`${url}?original=1`)]).toEqual([
    ['现场.jpg', 'image/jpeg'],
    ['现场.png', 'image/png'],
  ])
})

test('a picture stays out until it is said whether minors are to be seen, and with minors until their guardians agree; many are described at once', async () => {
  const { id } = await saved(stage.unit)
  const shots = [await attached(id, '#111'), await attached(id, '#222')]
  expect(shots.map(({ lacking }) => lacking)).toEqual([
    ['caption', 'rights', 'minors'],
    ['caption', 'rights', 'minors'],
  ])
  const said = {
    caption: '校园展示',
    day: '2022-04-21',
    place: '实验学校',
    rights: '本单位',
    minors: true,
    consent: false,
  }
  const describe = async (actor: Actor, input: object) => {
    const ids = shots.map((shot) => shot.id)
    const answer = await stage.world.perform(actor, weekActs.describe, { ids, input })
    return (
      answer.code ??
      dataOf<{ describeShots: Picture[] }>(answer).describeShots.map(({ shown, lacking }) => ({
        shown,
        lacking,
      }))
    )
  }
  const { minors: _, consent: __, ...unsaid } = said
  const open = { shown: false, lacking: ['minors'] }
  expect(await describe(stage.unit, unsaid)).toEqual([open, open])
  const out = { shown: false, lacking: ['consent'] }
  expect(await describe(stage.unit, said)).toEqual([out, out])
  const fit = { shown: true, lacking: [] }
  expect(await describe(stage.unit, { ...said, consent: true })).toEqual([fit, fit])
  expect(await describe(stage.other, said)).toBe('NOT_FOUND')
  expect(await describe(stage.unit, { ...said, minors: false, consent: true })).toBe('REFUSED')
})

test('a unit strikes what it entered twice, with its pictures; it stays in the record, and nobody else strikes it', async () => {
  const { world, campaignId, unit, database } = stage
  const strike = 'mutation ($a: ID!) { removeActivity(activityId: $a) }'
  const [one, twice] = [await saved(unit, { title: '布展' }), await saved(unit, { title: '布展' })]
  await attached(twice.id, '#777')
  const theirs = await saved(stage.other)
  await world.ask(stage.office, weekActs.same, { a: theirs.id, s: twice.id })
  expect((await world.perform(stage.other, strike, { a: twice.id })).code).toBe('NOT_FOUND')
  const refused = await world.perform(stage.office, strike, { a: twice.id })
  expect(refused.violations.map((said) => said.says)).toEqual([
    '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
  ])
  expect(await world.ask(unit, strike, { a: twice.id })).toEqual({ removeActivity: true })
  const left = await listed(unit)
  expect([left.includes(one.id), left.includes(twice.id)]).toEqual([true, false])
  const same = 'query ($id: ID!) { activity(id: $id) { sameAs } }'
  expect(await world.ask(stage.office, same, { id: theirs.id })).toEqual({ activity: { sameAs: null } })
  const kept = await database.rows<{ title: string; shots: number }>(
    `select before ->> 'title' as title, jsonb_array_length(before -> 'shots') as shots from record
     where act = 'activity.removed' and campaign_id = $1`,
    [campaignId],
  )
  expect(kept).toEqual([{ title: '布展', shots: 1 }])
})

test('a recording is kept as it came but for where, has no small picture and counts as no picture of its unit', async () => {
  const { id } = await saved(stage.unit)
  const place = box('\u00a9xyz', '+33.7350+113.3000/')
  const head = [mp4('讲座'), box('moov', box('mvhd', 'as it is'), box('udta', place))]
  const film = Buffer.concat(head)
  const bring = async (bytes: Buffer, filename: string, purpose: Purpose = 'recording') => {
    const u = await upload(stage.world, stage.unit, bytes, { purpose, filename })
    return stage.world.perform(stage.unit, weekActs.attach, { a: id, u })
  }
  type Recording = {
    id: string
    name: string
    url: string
    thumbnailUrl: null
    medium: string
    lacking: string[]
  }
  const pictures = async () => {
    const { week } = await stage.world.ask<{ week: { rows: { pictures: number }[] } }>(
      stage.unit,
      weekActs.week,
      {
        c: stage.campaignId,
      },
    )
    return week.rows.map((row) => row.pictures)
  }
  const before = await pictures()
  const first = dataOf<{ attachShot: Recording }>(await bring(film, '微讲堂.mp4')).attachShot
  const again = dataOf<{ attachShot: Recording }>(await bring(film, '微讲堂（2）.mp4')).attachShot
  expect(again.id).toBe(first.id)
  expect([first.name, first.thumbnailUrl, first.medium, first.lacking]).toEqual([
    '微讲堂.mp4',
    null,
    'film',
    ['caption', 'rights', 'minors'],
  ])
  expect(await pictures()).toEqual(before)
  const kept = await download(stage.world, stage.office, first.url)
  const bare = box('free', Buffer.alloc(place.length - 8))
  expect(kept.bytes.toString('latin1')).toBe(
    film.toString('latin1').replace(place.toString('latin1'), bare.toString('latin1')),
  )
  expect((await download(stage.world, stage.other, first.url)).status).toBe(404)
  const says = async (...brought: Parameters<typeof bring>) =>
    (await bring(...brought)).violations.map((one) => one.says)
  expect([await says(await photo('#123'), '现场.mp4'), await says(film, '现场.jpg', 'picture')]).toEqual([
    ['“现场.mp4”不是视频或音频，文件内容与文件名不符或格式不支持，请重新选择。'],
    ['“现场.jpg”不是图片（JPG、PNG），文件内容与文件名不符或格式不支持，请重新选择。'],
  ])
})

test('a planned activity tells when it begins and whom to ask; what a later saving leaves out stays', async () => {
  type Planned = Saved & { hour: string; contact: string }
  const told = { state: 'planned', hour: '14:30', contact: '某科长 0375-0000-2007' }
  const one = (await saved(stage.unit, told)) as Planned
  expect([one.hour, one.contact]).toEqual(['14:30', '某科长 0375-0000-2007'])
  const later = dataOf<{ saveActivity: Planned }>(
    await saving(stage.unit, {}, { id: one.id, r: 1 }),
  ).saveActivity
  expect([later.hour, later.contact]).toEqual(['14:30', '某科长 0375-0000-2007'])
  expect([
    await says(stage.unit, { hour: '25:00' }),
    await says(stage.unit, { contact: '某'.repeat(61) }),
  ]).toEqual([
    ['“25:00”不是有效时间，请按 时:分 填写，例如 14:30。'],
    ['“联系人及电话”共 61 个字，应为 0 至 60 个字，请修改。'],
  ])
})
