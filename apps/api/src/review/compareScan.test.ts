import {
  acts,
  bound,
  checklist,
  drafted,
  finalised,
  scanPdf,
  submitted,
  type EntryState,
  type Filed,
} from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { upload } from '../../../../test/harness/upload'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

const messages = (answer: { violations: { message: string }[] }): string[] =>
  answer.violations.map(({ message }) => message)

describe('a scan whose code cannot be read', () => {
  test('is typed by the clerk, marked, and compared by the province before it accepts', async () => {
    const { world } = stage
    const entry = await submitted(world, world.asCentre)
    const uploadId = await upload(world, world.asCentre, await scanPdf(null), {
      purpose: 'scan',
      filename: '模糊.pdf',
    })
    const binding = { id: entry.id, versionId: entry.versionId, parts: [{ uploadId, rotate: 90 }] }
    expect(messages(await world.perform(world.asCentre, acts.bind, binding))).toEqual(['scan.codeNeeded'])
    const other = await submitted(world, world.asCentre)
    expect(
      messages(await world.perform(world.asCentre, acts.bind, { ...binding, typedCode: other.code })),
    ).toEqual(['scan.typedOther'])
    const typed = { ...binding, typedCode: entry.code.toLowerCase().replaceAll('-', ' ') }
    const { bindScan } = await world.ask<{ bindScan: { revision: number; scan: { id: string } } }>(
      world.asCentre,
      acts.bind,
      typed,
    )
    expect(bindScan).toEqual(
      expect.objectContaining({
        revision: entry.revision,
        scan: { id: bindScan.scan.id, check: 'typed', codeRead: null, codeTyped: entry.code, pages: 1 },
      }),
    )
    const accepting = { id: entry.id, versionId: entry.versionId, checklist, comment: '' }
    expect(messages(await world.perform(world.asProvince, acts.accept, accepting))).toEqual([
      'scan.notCompared',
    ])
    await world.ask(world.asProvince, acts.confirm, { id: entry.id, scanId: bindScan.scan.id })
    const { acceptEntry } = await world.ask<{ acceptEntry: EntryState }>(
      world.asProvince,
      acts.accept,
      accepting,
    )
    expect(acceptEntry.state).toBe('accepted')
  })
  test('one PDF serves several cases by page, and says which page is whose', async () => {
    const { world } = stage
    const entries: Filed[] = []
    for (const _ of [1, 2]) {
      const { withdrawEntry } = await world.ask<{ withdrawEntry: EntryState }>(
        world.asSecondCentre,
        acts.withdraw,
        {
          id: (await submitted(world, world.asSecondCentre)).id,
          reason: '换扫描件',
        },
      )
      entries.push(await finalised(world, world.asSecondCentre, withdrawEntry))
    }
    const [one, other] = entries
    if (!one || !other) throw new Error('two entries were made')
    const bytes = await scanPdf(other.code, null, one.code)
    const uploadId = await upload(world, world.asSecondCentre, bytes, {
      purpose: 'scan',
      filename: '合订.pdf',
    })
    const ask = 'query($ids: [ID!]!) { readCodes(uploadIds: $ids) { file page code entryId barred } }'
    expect(await world.ask(world.asSecondCentre, ask, { ids: [uploadId] })).toEqual({
      readCodes: [
        { file: uploadId, page: 1, code: other.code, entryId: other.id, barred: null },
        { file: uploadId, page: 2, code: null, entryId: null, barred: null },
        { file: uploadId, page: 3, code: one.code, entryId: one.id, barred: null },
      ],
    })
    for (const [entry, pages] of [
      [one, [3]],
      [other, [1, 2]],
    ] as const) {
      const parts = [{ uploadId, rotate: 0, pages }]
      const { bindScan } = await world.ask<{ bindScan: { scan: { check: string; pages: number } } }>(
        world.asSecondCentre,
        acts.bind,
        {
          id: entry.id,
          versionId: entry.versionId,
          parts,
        },
      )
      expect([bindScan.scan.check, bindScan.scan.pages]).toEqual(['matched', pages.length])
    }
  })
  test('a form of a case that was submitted is told so, and not offered to be bound', async () => {
    const { world } = stage
    const sent = await submitted(world, world.asSecondCentre)
    const waiting = await finalised(world, world.asSecondCentre, await drafted(world, world.asSecondCentre))
    const uploadId = await upload(world, world.asSecondCentre, await scanPdf(sent.code, waiting.code), {
      purpose: 'scan',
      filename: '合订.pdf',
    })
    const ask = 'query($ids: [ID!]!) { readCodes(uploadIds: $ids) { entryId barred } }'
    expect(await world.ask(world.asSecondCentre, ask, { ids: [uploadId] })).toEqual({
      readCodes: [
        {
          entryId: sent.id,
          barred: '此案例不在待盖章状态，不在此绑定；已报送的如需更换扫描件，请在该案例页面办理。',
        },
        { entryId: waiting.id, barred: null },
      ],
    })
  })
})

test('a scan that was replaced meanwhile is looked at before its case is accepted', async () => {
  const { world } = stage
  const entry = await submitted(world, world.asCentre)
  const shown = async (): Promise<string> => {
    const { entry: read } = await world.ask<{ entry: { scan: { id: string } } }>(
      world.asProvince,
      'query($id: ID!) { entry(id: $id) { scan { id } } }',
      { id: entry.id },
    )
    return read.scan.id
  }
  const accepting = { id: entry.id, versionId: entry.versionId, checklist, comment: '' }
  const first = await shown()
  await bound(world, world.asCentre, entry)
  const late = await world.perform(world.asProvince, acts.accept, { ...accepting, scanId: first })
  expect(messages(late)).toEqual(['review.otherScan'])
  const second = await shown()
  expect(second).not.toBe(first)
  const { acceptEntry } = await world.ask<{ acceptEntry: EntryState }>(world.asProvince, acts.accept, {
    ...accepting,
    scanId: second,
  })
  expect(acceptEntry.state).toBe('accepted')
})
