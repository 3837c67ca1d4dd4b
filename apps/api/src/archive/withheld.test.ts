import sharp from 'sharp'
import type { Content } from '@huibian/domain'
import { exportedCall } from '../../../../test/harness/exported'
import { attachAs } from '../../../../test/harness/film'
import {
  begunBy,
  finalisedAs,
  noticeStage,
  savedAs,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { dataOf } from '../../../../test/harness/world'

let stage: NoticeStage
beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n3-publicity-week.yaml',
    at: '2022-04-27T10:00:00+08:00',
    worker: true,
    answers: { membersImported: true, boardUnit: 'metre', warmUpDays: 'dates', beforeIncludesDay: true },
    units: ['court', 'customs', 'police'].map((key) => ({ key, name: `某市${key}`, types: ['memberUnit'] })),
  })
})
afterAll(() => stage?.close())

const person = { name: '联系人', title: '', phone: '0375-0000-2007', mobile: '', email: '' }
const said = (text: string): Content[string] => [{ type: 'paragraph', inlines: [{ text }] }]

/** A summary with one picture that stands in it and one that was attached and taken out again. */
async function sent(key: string, minors: Content): Promise<void> {
  const { world } = stage
  const clerk = await world.appoint('filingClerk', key)
  const begun = await begunBy(world, clerk, { phase: 'summary' })
  const picture = async (name: string): Promise<string> => {
    const shade = { r: name.length * 9, g: key.length * 20, b: 90 }
    const made = sharp({ create: { width: 60, height: 40, channels: 3, background: shade } })
    return attachAs(world, clerk, { entryId: begun.id, bytes: await made.jpeg().toBuffer(), filename: name })
  }
  const [stands] = [await picture(`${key}.jpg`), await picture(`${key}撤下.jpg`)]
  const parts = { done: said('布展两块。'), effect: said('效果良好。'), experience: said('经验三条。') }
  const content = {
    ...parts,
    ...minors,
    boards: { value: 2 },
    leader: person,
    contact: person,
    pictures: [stands],
  }
  const filed = await finalisedAs(world, clerk, await savedAs(world, clerk, begun, content))
  dataOf(await submits(world, clerk, filed))
}

test('of the pictures of summaries those leave with the archive that stand in them and may be shown', async () => {
  await sent('court', { minors: 'consented' })
  await sent('customs', { minors: 'notConsented' })
  await sent('police', {})
  const names = [...(await exportedCall(stage, stage.host, stage.world.campaignId)).keys()]
  expect(names.flatMap((name) => /\d{5} (.*\.jpg)$/.exec(name)?.[1] ?? [])).toEqual(['court.jpg'])
})
