import type { Content } from '@huibian/domain'
import sharp from 'sharp'
import { acceptCase, acceptedCase, forwardPhase, returnAccepted } from '../../../../test/harness/cases'
import {
  acts,
  bound,
  caseContent,
  drafted,
  finalised,
  submission,
  type EntryState,
  type Filed,
} from '../../../../test/harness/filing'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { download, upload } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

type Figure = { type: 'figure'; file: string; caption: string; width: number; height: number }

/** A picture of one colour among the files of a draft. */
async function attached(id: string, background: string): Promise<Figure> {
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .png()
    .toBuffer()
  const uploadId = await upload(world, world.asCentre, bytes, { purpose: 'picture', filename: '图.png' })
  const { attachPicture } = await world.ask<{ attachPicture: { id: string; width: number; height: number } }>(
    world.asCentre,
    'mutation($e: ID!, $u: ID!) { attachPicture(entryId: $e, uploadId: $u) { id width height } }',
    { e: id, u: uploadId },
  )
  const { id: file, width, height } = attachPicture
  return { type: 'figure', file, caption: '服务流程', width, height }
}

/** Writes a draft that shows these pictures, stamps it and sends it in. */
async function sent(draft: EntryState, title: string, figures: Figure[]): Promise<Filed> {
  const process: Content[string] = [
    { type: 'paragraph', inlines: [{ text: '先作检索，再作分析。' }] },
    ...figures,
  ]
  const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, {
    id: draft.id,
    revision: draft.revision,
    content: { ...caseContent(title, { process }), unitType: 'tisc' },
  })
  const entry = await finalised(world, world.asCentre, saveDraft)
  await bound(world, world.asCentre, entry)
  await world.ask(world.asCentre, acts.submit, submission(entry))
  return entry
}

const scans = async ({ versionId }: Filed): Promise<string[]> =>
  (
    await database.rows<{ id: string }>('select file_id as id from scan where version_id = $1 order by id', [
      versionId,
    ])
  ).map(({ id }) => id)

/** Which of the files somebody fetches. */
const fetched = async (actor: Actor, ids: readonly string[]): Promise<boolean[]> => {
  const answers: boolean[] = []
  for (const id of ids) answers.push((await download(world, actor, `/files/${id}`)).status === 200)
  return answers
}

/** The pictures that somebody is told of with the case. */
const told = async (actor: Actor, id: string): Promise<string[]> =>
  (
    await world.ask<{ entry: { attachments: { id: string }[] } }>(
      actor,
      'query ($id: ID!) { entry(id: $id) { attachments { id } } }',
      { id },
    )
  ).entry.attachments.map((one) => one.id)

test('what is sent in after a case was sent back is read above only once it is forwarded', async () => {
  const draft = await drafted(world, world.asCentre, { title: '第一稿' })
  const kept = await attached(draft.id, '#3366aa')
  const first = await sent(draft, '第一稿', [kept])
  await acceptCase(world, world.asProvince, first.id)
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '另一案例' })
  const { id: p } = await forwardPhase(world, world.asProvince)
  await world.ask(
    world.asNation,
    'mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "数据有误，请核对。") { id } }',
    { p, e: first.id },
  )
  await returnAccepted(world, world.asProvince, first.id)
  const { entry: returned } = await world.ask<{ entry: EntryState }>(
    world.asCentre,
    'query ($id: ID!) { entry(id: $id) { id revision state number mark } }',
    { id: first.id },
  )
  const added = await attached(first.id, '#aa6633')
  const second = await sent(returned, '第二稿', [kept, added])
  // A wrong paper is replaced while nobody has begun to review.
  await bound(world, world.asCentre, second)
  const before = [kept.file, ...(await scans(first))]
  const since = [added.file, ...(await scans(second))]
  expect([before.length, since.length]).toEqual([2, 3])

  expect([await fetched(world.asNation, before), await fetched(world.asNation, since)]).toEqual([
    [true, true],
    [false, false, false],
  ])
  expect(await told(world.asNation, first.id)).toEqual([kept.file])
  expect(await fetched(world.asProvince, [...before, ...since])).toEqual([true, true, true, true, true])
  expect(await told(world.asProvince, first.id)).toEqual([kept.file, added.file])

  await acceptCase(world, world.asProvince, first.id)
  await forwardPhase(world, world.asProvince, { reason: '按国家局意见更正数据。' })
  // The paper that was replaced before it went stays below.
  expect(await fetched(world.asNation, since)).toEqual([true, false, true])
  expect(await told(world.asNation, first.id)).toEqual([kept.file, added.file])
})
