import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { v7 } from 'uuid'
import { asPdf } from '../../../../packages/documents/test/read'
import {
  acts,
  bound,
  caseContent,
  drafted,
  finalised,
  stamped,
  submission,
  submitted,
  type EntryState,
} from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'
import { runWorker } from '../platform/child'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

async function words(bytes: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const pages = Array.from(document.pages(), (page) => page.getText())
  library.destroy()
  return pages.join('\n').replace(/[\s　]/g, '')
}

async function paper(actor: Actor, id: string, name: string): Promise<Buffer> {
  const { status, bytes } = await download(stage.world, actor, `/files/entries/${id}/${name}`)
  expect(status).toBe(200)
  return bytes
}

/** What a scanner reads on the paper. */
async function scanned(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-paper-'))
  try {
    await writeFile(join(folder, 'form.pdf'), bytes)
    const limits = { milliseconds: 30_000, megabytes: 512, answer: 100_000 }
    const { output } = await runWorker('codes.mjs', [join(folder, 'form.pdf'), 'application/pdf'], limits)
    const { codes } = JSON.parse(output) as { codes: { texts: string[] }[] }
    return codes.flatMap(({ texts }) => texts)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('the form of a draft says 未定稿 and carries no code; that of a version is clean with code and QR', async () => {
  const { world } = stage
  const draft = await drafted(world, world.asCentre, { title: '为轴承企业导航' })
  const before = await paper(world.asCentre, draft.id, 'form.pdf')
  expect(await scanned(before)).toEqual([])
  expect(await words(before)).toContain('未定稿')
  const entry = await finalised(world, world.asCentre, draft)
  const after = await paper(world.asCentre, draft.id, 'form.pdf')
  const said = await words(after)
  expect(said).not.toContain('未定稿')
  for (const part of [
    '案例报送表',
    '为轴承企业导航',
    entry.code,
    '第1稿',
    '服务中小企业创新发展',
    '2020年5月1日至2020年12月31日',
    '江苏',
  ])
    expect(said).toContain(part)
  expect(await scanned(after)).toEqual([`http://localhost/v/${entry.code}`])
})

needsTool('writer', 'calc')(
  'the same form opens in Word and in Excel, with its code',
  async () => {
    const { world } = stage
    const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
    const fetched = (as: string) => paper(world.asCentre, entry.id, `form.${as}?version=${entry.versionId}`)
    const parts = ['服务对象', '2020年5月1日至2020年12月31日', entry.code]
    for (const printed of [
      asPdf('form.docx', await fetched('docx')),
      asPdf('form.xlsx', await fetched('xlsx')),
    ]) {
      const said = await words(Buffer.from(printed))
      expect(parts.map((part) => [part, said.includes(part)])).toEqual(parts.map((part) => [part, true]))
    }
  },
  180_000,
)

test('a version taken back prints without its code', async () => {
  const { world } = stage
  const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  await world.ask(world.asCentre, acts.takeBack, entry)
  const said = await words(await paper(world.asCentre, entry.id, `form.pdf?version=${entry.versionId}`))
  expect([said.includes('未定稿'), said.includes(entry.code)]).toEqual([true, false])
})

test('the receipt of a submission names number, version, code and mark', async () => {
  const { world } = stage
  const entry = await stamped(world, world.asCentre)
  const { submitEntry } = await world.ask<{ submitEntry: EntryState }>(
    world.asCentre,
    acts.submit,
    submission(entry),
  )
  const said = await words(await paper(world.asCentre, entry.id, 'receipt.pdf'))
  for (const part of [
    '报送回执',
    submitEntry.number ?? '',
    `第1稿，校验码${entry.code}`,
    '按时',
    '2021年3月20日10:00:00报送',
  ])
    expect(said).toContain(part)
  expect(await words(await paper(world.asCentre, entry.id, 'receipt.pdf?act=finalised'))).toContain(
    '定稿回执',
  )
})

/** What the receipts of an entry's acts say of the version, in the order of the acts; `page` is what one of them says. */
async function receipts(actor: Actor, id: string): Promise<{ act: string; says: string; page: string }[]> {
  const lines = await stage.database.rows<{ id: string; act: string }>(
    `select id, act from record where noun = 'entry' and subject_id = $1
       and act in ('entry.finalised', 'entry.takenBack', 'entry.submitted', 'entry.withdrawn', 'entry.returned') order by id`,
    [id],
  )
  const said: { act: string; says: string; page: string }[] = []
  for (const { id: line, act } of lines) {
    const page = await words(await paper(actor, id, `receipt.pdf?line=${line}`))
    said.push({ act, says: /第\d稿，校验码[0-9A-Z-]+?(?=时限|经办人)/.exec(page)?.[0] ?? '', page })
  }
  return said
}

test('a receipt names the version of its act, whatever stands now', async () => {
  const { world } = stage
  const first = await stamped(world, world.asCentre, { title: '第一稿的题目' })
  const sent = await world.ask<{ submitEntry: EntryState }>(world.asCentre, acts.submit, submission(first))
  await world.ask(world.asCentre, acts.withdraw, { id: first.id, reason: '扫描件放错了。' })
  const { id, revision } = sent.submitEntry
  await world.ask(world.asCentre, acts.finalise, { id, revision: revision + 1 })
  await world.ask(world.asCentre, acts.takeBack, { id: first.id })
  expect((await receipts(world.asCentre, first.id)).map(({ act, says }) => [act, says])).toEqual(
    ['finalised', 'submitted', 'withdrawn', 'finalised', 'takenBack'].map((act) => [
      `entry.${act}`,
      `第1稿，校验码${first.code}`,
    ]),
  )
})

test('the receipt of what was sent in stays that of 第1稿 after 退回修改 and 第2稿', async () => {
  const { world, database } = stage
  const first = await submitted(world, world.asCentre, { title: '题目之一' })
  const back = await world.ask<{ returnEntry: EntryState }>(world.asProvince, acts.return, {
    id: first.id,
    versionId: first.versionId,
    reason: '请补充成效。',
    fields: [],
  })
  const ofFirst = { act: 'entry.submitted', says: `第1稿，校验码${first.code}` }
  const sentIn = async () =>
    (await receipts(world.asCentre, first.id)).filter(({ act }) => act === 'entry.submitted')
  expect(await sentIn()).toEqual([{ ...ofFirst, page: expect.stringContaining('题目之一') }])
  const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(world.asCentre, acts.save, {
    ...back.returnEntry,
    content: caseContent('题目之二', { unitType: 'tisc' }),
  })
  const second = await finalised(world, world.asCentre, saveDraft)
  expect(await sentIn()).toEqual([{ ...ofFirst, page: expect.stringContaining('题目之一') }])
  await bound(world, world.asCentre, second)
  await world.ask(world.asCentre, acts.submit, submission(second))
  expect((await sentIn()).map(({ says }) => says)).toEqual([
    `第1稿，校验码${first.code}`,
    `第2稿，校验码${second.code}`,
  ])
  const last = await words(await paper(world.asCentre, first.id, 'receipt.pdf?act=submitted'))
  expect(last).toContain(`第2稿，校验码${second.code}`)
  // The record of earlier years did not say what a return or a withdrawal was about.
  await database.rows(
    `insert into record (at, account_name, post_kind, organisation_name, act, noun, subject_id, seen_by, after)
     select now(), '林知远', 'filingClerk', '', 'entry.withdrawn', 'entry', id, seen_by, '{"state":"finalised"}' from entry where id = $1`,
    [first.id],
  )
  const old = await words(await paper(world.asCentre, first.id, 'receipt.pdf?act=withdrawn'))
  expect(old).toContain(`第2稿，校验码${second.code}`)
})

test('N2-07 the preview is the page of the template, and the version records by which rules it was written', async () => {
  const { world, database } = stage
  const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  const said = await words(await paper(world.asCentre, entry.id, 'preview.pdf'))
  for (const heading of ['一、案例背景', '二、服务过程', '三、服务成效', '四、经验启示'])
    expect(said).toContain(heading)
  expect(
    await database.rows('select campaign_version from entry_version where id = $1', [entry.versionId]),
  ).toEqual([{ campaign_version: 1 }])
})

test('papers of what may not be seen are absent, as are those of what does not exist', async () => {
  const { world } = stage
  const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  for (const name of ['form.pdf', 'form.docx', 'form.xlsx', 'preview.pdf', 'draft.docx', 'receipt.pdf']) {
    const hidden = await download(world, world.asProvince, `/files/entries/${entry.id}/${name}`)
    const absent = await download(world, world.asProvince, `/files/entries/${v7()}/${name}`)
    expect([hidden.status, hidden.bytes.toString()]).toEqual([404, absent.bytes.toString()])
  }
})
