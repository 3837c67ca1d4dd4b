import { answered, type Campaign } from '@huibian/domain'
import type { Filed } from '../../../../test/harness/filing'
import {
  broke,
  finalisedAs,
  noticeStage,
  readNotice,
  running,
  submits,
  type NoticeStage,
} from '../../../../test/harness/notices'
import { declared, drafted, type Work } from '../../../../test/harness/science'
import { upload } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'
import { sheetBytes } from '../platform/sheet'
import { markRound } from './anew'
import { pastCaseColumns } from './pastCase.sheet'

jest.setTimeout(300_000)

const path = 'db/presets/n4-science-videos.yaml'
const answers = {
  winners: '100',
  membersImported: 'registered',
  citiesConfirmed: true,
  bonusEarmarked: false,
}

/** The notice without any rule that looks for others, and with one that looks through all campaigns. */
const unruled = (file: Campaign): Campaign => ({
  ...file,
  rules: file.rules.filter(({ kind }) => kind !== 'onlyOnce'),
})
const ruled = (file: Campaign): Campaign => ({
  ...unruled(file),
  rules: [
    ...unruled(file).rules,
    {
      id: 'onceEver',
      clause: '三',
      kind: 'onlyOnce',
      params: { same: ['title', 'file', 'author'], across: 'campaigns' },
      strength: 'hard',
      at: ['submit'],
      says: '历年报过的不再报',
    },
  ],
})

let stage: NoticeStage
let next: string
const makers: Actor[] = []
const maker = (n: number): Actor => makers[n] as Actor

beforeAll(async () => {
  stage = await noticeStage({
    path,
    at: '2024-10-10T10:00:00+08:00',
    answers,
    entered: unruled,
    units: Array.from({ length: 6 }, (_, n) => ({
      key: `maker-${n}`,
      name: `第${n}制作所`,
      types: ['legalBody'],
    })),
  })
  next = await running(stage, stage.host, answered(ruled(readNotice(path)), answers))
  for (let n = 0; n < 6; n += 1) makers.push(await stage.world.appoint('filingClerk', `maker-${n}`))
})
afterAll(() => stage?.close())

type Case = Pick<Work, 'title' | 'author'> & { by: number; campaign?: string; size?: number }

const finalised = async ({ by, campaign = next, ...work }: Case): Promise<Filed> => {
  const world = { ...stage.world, campaignId: campaign }
  const draft = await drafted(world, maker(by), { ...work, route: 'selfNominated' })
  return finalisedAs(world, maker(by), draft, { stamped: true })
}

const sentIn = async (one: Case): Promise<string[]> =>
  broke(await submits(stage.world, maker(one.by), await finalised(one), declared))

const size = (n: number): { size: number } => ({ size: 100_000_000 + n })

test('what was sent to an earlier call is found, although that call looked for nothing', async () => {
  const campaign = stage.world.campaignId
  expect(await sentIn({ by: 0, title: '星空', author: '甲某', campaign })).toEqual([])
  // A title alone, a name alone: neither is the work or the person.
  expect(await sentIn({ by: 1, title: '星空', author: '乙某', ...size(1) })).toEqual([])
  expect(await sentIn({ by: 2, title: '深海', author: '甲某', ...size(2) })).toEqual([])
  expect(await sentIn({ by: 3, title: '星 空', author: '甲某', ...size(3) })).toEqual(['onceEver'])
  expect(await sentIn({ by: 0, title: '另一部', author: '甲某', ...size(4) })).toEqual(['onceEver'])
})

async function bring(values: { [column: string]: string }): Promise<void> {
  const rows = [{ values: { year: '2021', campaign: '第一届大赛', phone: '', ...values } }]
  const table = { sheet: '往年案例', columns: pastCaseColumns, rows, created: '2021-01-01T00:00:00Z' }
  const file = { purpose: 'sheet' as const, filename: '往年.xlsx' }
  const id = await upload(stage.world, stage.receiver, await sheetBytes(table), file)
  await stage.world.ask(
    stage.receiver,
    'mutation ($id: ID!) { importPastCases(uploadId: $id) { created } }',
    { id },
  )
}

test('what a catalogue of former years holds is found, and a namesake of it is not', async () => {
  await bring({ title: '高原上的光', author: '丙某、丁某', unit: '第4 制作所' })
  expect(await sentIn({ by: 5, title: '高原上的光', author: '戊某', ...size(5) })).toEqual([])
  const filed = await finalised({ by: 4, title: '又一部', author: '丁某', ...size(6) })
  const answer = await stage.world.perform(
    maker(4),
    'mutation ($id: ID!, $r: Int!, $a: [String!]!) { submitEntry(id: $id, revision: $r, attestations: $a, waivers: []) { id } }',
    { id: filed.id, r: filed.revision, a: declared.attestations },
  )
  expect(answer.violations.map(({ rule, says }) => [rule, says])).toEqual([
    ['onceEver', expect.stringContaining('第一届大赛（2021年）')],
  ])
})

test('what was sent in before entries were known so is known after the round that marks anew', async () => {
  const { database, world } = stage
  await database.rows('delete from identity')
  await database.rows(
    `update fingerprint set format = (select 'marks-2' || substr(max(format), 8) from fingerprint where past_case_id is not null) where entry_id is not null`,
  )
  await markRound(world.serving.platform)
  const [kept] = await database.rows<{ n: number }>(
    `select count(distinct entry_id)::int as n from identity where kind = 'person' and state = 'submitted'`,
  )
  const [there] = await database.rows<{ n: number }>(
    `select count(*)::int as n from entry where state = 'submitted'`,
  )
  expect(kept).toEqual(there)
})
