import { createHash } from 'node:crypto'
import { readTable } from '@huibian/documents'
import type { Content } from '@huibian/domain'
import { acceptCase, anotherCall, forwardPhase } from '../../../../test/harness/cases'
import { freshDatabase } from '../../../../test/harness/database'
import { acts, caseContent, drafted, submitted } from '../../../../test/harness/filing'
import { closes, openDay, type Stage } from '../../../../test/harness/n2'
import { archiveOf } from '../../../../test/harness/installations'
import { unzipped } from '../../../../test/harness/unzipped'
import { download, upload } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'

let stage: Pick<Stage, 'world' | 'database'>
beforeAll(async () => {
  const database = await freshDatabase()
  stage = { database, world: await makeWorld(database, { at: openDay, closes, worker: true }) }
})
afterAll(async () => {
  await stage?.world.stop()
  await stage?.database.drop()
})

/** A text that no other case has, as long as texts that are compared must be. */
const telling = (seed: number): Content[string] => [
  {
    type: 'paragraph',
    inlines: [
      {
        text: Array.from({ length: 300 }, (_, n) =>
          String.fromCodePoint(0x4e00 + ((seed + n * n * 7) % 3500)),
        ).join(''),
      },
    ],
  },
]

const archive = 'mutation ($id: ID!) { archiveCampaign(id: $id) { state archivedAt archivedBy } }'
const after = '2099-03-20T10:00:00+08:00'
const refusal = async (asked: ReturnType<World['perform']>): Promise<string[]> =>
  (await asked).violations.map(({ rule }) => rule)

test('waits until nobody may file any more, and is for the editor of the office that runs the call', async () => {
  const { world, database } = stage
  const id = { id: world.campaignId }
  expect(await refusal(world.perform(world.asNation, archive, id))).toEqual(['campaign.stillOpen'])
  await database.at(after)
  expect(await refusal(world.perform(world.asProvince, archive, id))).toEqual(['act.notAllowed'])
})

const paper = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`)

/** A notice that was attached twice, of which the second stands, and its annex. */
async function papers(world: World): Promise<void> {
  for (const [kind, name, text] of [
    ['notice', '草稿.pdf', 'draft'],
    ['notice', '签发的通知.pdf', 'signed'],
    ['annex', '附件.pdf', 'annex'],
  ] as const) {
    const uploadId = await upload(world, world.asNation, paper(text), { purpose: kind, filename: name })
    await world.ask(
      world.asNation,
      'mutation ($c: ID!, $k: String!, $u: ID!) { attachPaper(campaignId: $c, kind: $k, uploadId: $u) { id } }',
      { c: world.campaignId, k: kind, u: uploadId },
    )
  }
}

test('closes every act with one sentence, and what was filed is still read and found', async () => {
  const { world, database } = stage
  await database.at(openDay)
  const draft = await drafted(world, world.asCentre, { content: caseContent('未报的案例') })
  const sent = await submitted(world, world.asCentre, {
    content: caseContent('归档前的案例', { process: telling(11) }),
  })
  for (const [n, title] of ['上报的案例甲', '上报的案例乙'].entries()) {
    const { id } = await submitted(world, world.asThirdCentre, {
      content: caseContent(title, { process: telling(n + 20) }),
    })
    await acceptCase(world, world.asProvince, id)
  }
  const forwarded = await forwardPhase(world, world.asProvince, {
    waivers: [{ rule: 'pendingCases', reason: '仍在核对。' }],
  })
  await papers(world)
  await database.at(after)
  const { archiveCampaign } = await world.ask<{ archiveCampaign: object }>(world.asNation, archive, {
    id: world.campaignId,
  })
  const closed = { state: 'archived', archivedAt: new Date(after).toISOString() }
  expect(archiveCampaign).toEqual({ ...closed, archivedBy: world.asNation.name })

  const c = world.campaignId
  const version = { id: sent.id, versionId: sent.versionId }
  const { asCentre, asProvince, asNation } = world
  const phase = 'phase: "phase2"'
  const asked: readonly (readonly [Actor, string, object])[] = [
    [asCentre, acts.start, { campaign: c, phase: 'phase2' }],
    [asCentre, acts.save, { ...draft, content: {} }],
    [asCentre, acts.finalise, draft],
    [asCentre, acts.discard, draft],
    [asCentre, acts.withdraw, { id: sent.id, reason: '补充材料。' }],
    [asProvince, acts.begin, { id: sent.id }],
    [asProvince, acts.accept, { ...version, checklist: [], comment: '' }],
    [asProvince, acts.return, { ...version, reason: '补充。', fields: [] }],
    [asProvince, `mutation ($c: ID!) { buildSummary(campaignId: $c, ${phase}) { id } }`, { c }],
    [
      asProvince,
      `mutation ($c: ID!) { setOwnDeadline(campaignId: $c, ${phase}, date: "2099-04-01") { kind } }`,
      { c },
    ],
    [
      asNation,
      'mutation ($c: ID!) { saveContacts(campaignId: $c, contacts: [{ role: "business", name: "某某", phone: "", email: "" }]) { id } }',
      { c },
    ],
    [asNation, archive, { id: c }],
  ]
  for (const [actor, act, given] of asked)
    expect([act, await refusal(world.perform(actor, act, given))]).toEqual([act, ['campaign_archived']])

  // What was forwarded just before is written none the less.
  expect((await archiveOf(stage, asProvince, forwarded.id)).length).toBeGreaterThan(0)
  const another = await anotherCall(world)
  const alike = await submitted(another, world.asSecondCentre, {
    content: caseContent('次年又报的案例', {
      process: telling(11),
      period: { from: '2098-06-01', to: '2098-12-31' },
    }),
  })
  const read = `query ($id: ID!) { entry(id: $id) { title campaign { state } likenesses { text entry { id } other { id } } } }`
  const found = { text: expect.any(Number), entry: { id: alike.id }, other: { id: sent.id } }
  const { entry } = await world.ask<{ entry: { likenesses: { text: number }[] } }>(asProvince, read, {
    id: sent.id,
  })
  const near = entry.likenesses.filter(({ text }) => text > 0.5)
  expect({ ...entry, likenesses: near }).toEqual({
    title: '归档前的案例',
    campaign: { state: 'archived' },
    likenesses: [found],
  })
})

test('holds for every table that says to which call its rows belong', async () => {
  const open = await stage.database.rows(
    `select c.table_name as name from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
     where c.table_schema = 'public' and b.table_type = 'BASE TABLE' and c.column_name = 'campaign_id' and not exists (
       select 1 from pg_trigger t where t.tgrelid = format('%I', c.table_name)::regclass and t.tgname = 'archived_written')
     order by 1`,
  )
  expect(open.map(({ name }) => name)).toEqual(['identity', 'place', 'quota', 'record'])
})

const exports = `query ($c: ID!) { campaignExports(campaignId: $c) { state message file { url name } } }`
type Export = { state: string; message: string | null; file: { url: string; name: string } | null }

async function exported(world: World): Promise<Map<string, Buffer>> {
  await world.ask(world.asNation, 'mutation ($c: ID!) { exportCampaign(campaignId: $c) { id } }', {
    c: world.campaignId,
  })
  for (let tries = 0; tries < 240; tries += 1) {
    const { campaignExports } = await world.ask<{ campaignExports: Export[] }>(world.asNation, exports, {
      c: world.campaignId,
    })
    const [made] = campaignExports
    if (made?.file) return unzipped((await download(world, world.asNation, made.file.url)).bytes)
    if (made?.state === 'failed') throw new Error(made.message ?? 'failed')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('nothing was exported in time')
}

test('leaves as one file: an index, the rows that the office reads, every file, and the sums of all', async () => {
  const { world } = stage
  const files = await exported(world)
  const sums = String(files.get('校验清单.txt'))
  const summed = [...files]
    .filter(([name]) => name !== '校验清单.txt')
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
  expect(sums).toBe(summed.join(''))

  const rows = (name: string): { [column: string]: unknown }[] =>
    JSON.parse(String(files.get(`数据/${name}.json`))) as { [column: string]: unknown }[]
  expect(rows('案例').map(({ title, state }) => [title, state])).toEqual([
    ['上报的案例甲', 'forwarded'],
    ['上报的案例乙', 'forwarded'],
  ])
  expect(rows('案例各稿').map(({ title }) => title)).toEqual(['上报的案例甲', '上报的案例乙'])
  expect([rows('报送包').length, rows('报送包各件').length, rows('活动').length]).toEqual([1, 2, 1])
  expect(rows('办理记录').map(({ act }) => act)).toContain('campaign.archived')

  const columns = ['存放位置', '编号', 'SHA-256'].map((label) => ({
    key: label,
    label,
    width: 9,
    kind: 'text' as const,
  }))
  const { rows: index } = await readTable(files.get('目录.xlsx') ?? Buffer.alloc(0), columns, { rows: 50 })
  const listed = index.map(({ values }) => `${values['SHA-256']}  ${values['存放位置']}\n`)
  expect(listed).toEqual(summed.filter((line) => line.includes('  文件/')))
  const kept = (folder: string): (string | undefined)[] =>
    index.map(({ values }) => values['存放位置']).filter((path) => path?.startsWith(`文件/${folder}/`))
  expect(kept('盖章扫描件').length).toBe(2)
  expect(kept('通知').map((path) => path?.split(' ')[1])).toEqual(['签发的通知.pdf', '附件.pdf'])
})

test('is exported by the office that ran it alone', async () => {
  const { world } = stage
  const act = 'mutation ($c: ID!) { exportCampaign(campaignId: $c) { id } }'
  const answer = await world.perform(world.asProvince, act, { c: world.campaignId })
  expect(answer.violations.map(({ rule }) => rule)).toEqual(['act.notAllowed'])
})
