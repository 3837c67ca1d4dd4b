import type { Content } from '@huibian/domain'
import {
  acceptCase,
  acceptedCase,
  anotherCall,
  approvedTable,
  fileCase,
  returnAccepted,
  sendAgain,
  stampTable,
} from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { changeUnit, done } from '../../../../test/harness/units'
import { download } from '../../../../test/harness/upload'
import type { World } from '../../../../test/harness/world'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { finaliseEntry, takeBackEntry } from '../filing/finalise'
import { saveDraft } from '../filing/save'
import { submitEntry } from '../filing/submit'
import { withdrawEntry } from '../filing/withdraw'

let database: TestDatabase
let base: World
let world: World
inWorld((made) => ({ database, world: base } = made), { at: '2099-03-20T10:00:00+08:00', campaign: false })
beforeEach(async () => {
  world = await anotherCall(base)
})

const people = () => ({ centre: world.asCentre, province: world.asProvince })

async function page(code: string): Promise<{ status: number; heading: string; html: string }> {
  const response = await fetch(`${world.url}/v/${encodeURIComponent(code)}`)
  const html = await response.text()
  return { status: response.status, heading: /<h2>(.*?)<\/h2>/.exec(html)?.[1] ?? '', html }
}

async function codesOf(id: string): Promise<string[]> {
  const rows = await database.rows<{ code: string }>(
    'select code from entry_version where entry_id = $1 order by n',
    [id],
  )
  return rows.map(({ code }) => code)
}

test('anybody learns from a case’s code which 稿 it is and whether it stands, and nothing of the case', async () => {
  const id = await acceptedCase(world, people(), { title: '不应泄露的案例名称' })
  const [first = ''] = await codesOf(id)
  const current = await page(first)
  expect([current.status, current.heading]).toEqual([200, '第 1 稿，为当前稿'])
  expect(current.html).not.toContain('不应泄露')
  expect(current.html).not.toContain('栖霞')
  expect(current.html).not.toContain('<script')
  await returnAccepted(world, world.asProvince, id)
  await sendAgain(world, world.asCentre, id, { title: '改过的案例名称' })
  const [, second = ''] = await codesOf(id)
  expect((await page(first)).heading).toBe('第 1 稿，已有更新的稿件')
  expect((await page(second.toLowerCase().replaceAll('-', ' '))).heading).toBe('第 2 稿，为当前稿')
})

test('a 稿 that was taken back is void on paper, also one that had been sent in once', async () => {
  const id = await fileCase(world, world.asCentre, { title: '收回的案例' })
  const [code = ''] = await codesOf(id)
  const again = () =>
    world.within(world.asCentre, async (ctx) => {
      const { revision } = await lockEntry(ctx, id)
      return finaliseEntry(ctx, id, revision)
    })
  await world.within(world.asCentre, (ctx) => withdrawEntry(ctx, id, '扫描件放错了。'))
  await again()
  expect((await page(code)).heading).toBe('第 1 稿，为当前稿')
  await world.within(world.asCentre, (ctx) => takeBackEntry(ctx, id))
  const voided = await page(code)
  expect(voided.heading).toBe('第 1 稿，已撤回')
  expect(voided.html).toContain('该稿已由报送单位撤回，打印件作废。')
  await again()
  expect((await page(code)).heading).toBe('第 1 稿，为当前稿')
})

test('what was returned and only taken back again stays what the receiver has before it', async () => {
  const id = await acceptedCase(world, people(), { title: '退回的案例' })
  const [code = ''] = await codesOf(id)
  await returnAccepted(world, world.asProvince, id)
  await world.within(world.asCentre, async (ctx) => {
    const { revision } = await lockEntry(ctx, id)
    await finaliseEntry(ctx, id, revision)
  })
  await world.within(world.asCentre, (ctx) => takeBackEntry(ctx, id))
  expect((await page(code)).heading).toBe('第 1 稿，为当前稿')
})

/** A returned case finalised with other words: an earlier text comes back as the 稿 that it was, its stamp with it. */
const finaliseWith = (id: string, changed: Content): Promise<EntryRow> =>
  world.within(world.asCentre, async (ctx) => {
    const { revision, draft } = await lockEntry(ctx, id)
    const saved = await saveDraft(ctx, id, { revision, content: { ...draft, ...changed } })
    return finaliseEntry(ctx, id, saved.revision)
  })

async function bringBack(id: string, changed: Content): Promise<void> {
  const { revision } = await finaliseWith(id, changed)
  const attestations = ['secrecyReviewed', 'consentOrAnonymous', 'truthfulness']
  await world.within(world.asCentre, (ctx) => submitEntry(ctx, id, { revision, attestations, waivers: [] }))
}

test('an earlier text that was taken up again is the current 稿, and the one written in between is not', async () => {
  const id = await acceptedCase(world, people(), { title: '先写的案例名称' })
  await returnAccepted(world, world.asProvince, id)
  await sendAgain(world, world.asCentre, id, { title: '另写的案例名称' })
  await acceptCase(world, world.asProvince, id)
  await returnAccepted(world, world.asProvince, id)
  await bringBack(id, { title: '先写的案例名称' })
  await acceptCase(world, world.asProvince, id)
  const [first = '', second = ''] = await codesOf(id)
  expect((await page(first)).heading).toBe('第 1 稿，为当前稿')
  const between = await page(second)
  expect(between.heading).toBe('第 2 稿，已改用第 1 稿')
  expect(between.html).toContain('当前稿是第 1 稿，本稿不再使用。')
  await returnAccepted(world, world.asProvince, id)
  await finaliseWith(id, { title: '定稿又收回的案例名称' })
  await world.within(world.asCentre, (ctx) => takeBackEntry(ctx, id))
  expect((await page(first)).heading).toBe('第 1 稿，为当前稿')
})

test('a table’s code tells whether it is stamped, and whether it changed afterwards', async () => {
  const id = await acceptedCase(world, people(), { title: '第一个案例' })
  await acceptedCase(world, people(), { title: '第二个案例' })
  const table = await approvedTable(world, world.asProvince, 'phase1')
  const code = table.code ?? ''
  expect((await page(code)).heading).toBe('汇总表已冻结，尚未盖章')
  await stampTable(world, world.asProvince, table.id)
  expect((await page(code)).heading).toBe('汇总表已盖章')
  await returnAccepted(world, world.asProvince, id)
  const changed = await page(code)
  expect(changed.heading).toBe('内容已变更，原盖章件失效')
  expect(changed.html).not.toContain('第一个案例')
})

test('a mistyped code and an unknown one are told apart, and marks are written harmlessly', async () => {
  expect((await page('7KQ4-M2XD-9R0')).heading).toBe('校验码有误')
  expect((await page('2222-2222-222')).heading).toBe('没有查到这个校验码')
  const strange = await page('<script>alert(1)</script>')
  expect(strange.heading).toBe('校验码有误')
  expect(strange.html).not.toContain('<script>')
})

test('the page speaks the browser’s language, or the one that was chosen on it', async () => {
  const asked = async (address: string, language: string): Promise<string> => {
    const answer = await fetch(`${world.url}${address}`, { headers: { 'accept-language': language } })
    return /<h2>(.*?)<\/h2>/.exec(await answer.text())?.[1] ?? ''
  }
  expect([
    await asked('/v/2222-2222-222', 'en-GB,en;q=0.9'),
    await asked('/v?code=2222-2222-222&lang=zh', 'en-GB'),
    await asked('/v?code=2222-2222-222&lang=en', 'zh-CN'),
    await asked('/v/2222-2222-222', 'zh-CN,en;q=0.8'),
  ]).toEqual(['This code is not known', '没有查到这个校验码', 'This code is not known', '没有查到这个校验码'])
})

test('the history of a case is read by those who see it, and by nobody else', async () => {
  const id = await acceptedCase(world, people(), { title: '第一个案例' })
  const history = (actor: World['asCentre']) =>
    world.perform(
      actor,
      'query ($id: ID) { records(noun: "entry", subject: $id, page: { number: 1, size: 100 }) { total items { act organisation } } }',
      { id },
    )
  const province = await history(world.asProvince)
  expect(province.data).toEqual({
    records: {
      total: 2,
      items: ['entry.accepted', 'entry.submitted'].map((act) => ({ act, organisation: expect.any(String) })),
    },
  })
  expect((await history(world.asOtherProvince)).code).toBe('NOT_FOUND')
  expect((await history(world.asNation)).code).toBe('NOT_FOUND')
  const audited = await world.ask<{ records: { total: number; items: { subjectName: string }[] } }>(
    world.asAuditor,
    'query ($id: ID) { records(subject: $id, page: { number: 1, size: 100 }) { total items { subjectName } } }',
    { id },
  )
  expect(audited.records.total).toBeGreaterThan(2)
  const [call] = await database.rows<{ title: string }>('select title from campaign where id = $1', [
    world.campaignId,
  ])
  // The case's own title is content: the auditor is told of which call it is.
  expect([...new Set(audited.records.items.map(({ subjectName }) => subjectName))]).toEqual([call?.title])
})

test('the auditor reads accounts, units and calls by their names', async () => {
  const { accountId: id } = await world.appoint('filingClerk', 'js-taihu')
  await world.ask(world.asProvince, 'mutation ($id: ID!) { resetAccount(id: $id) { code } }', { id })
  const given = { name: '太湖新名中心', shortName: '太湖中心' }
  await done(changeUnit(world, world.asProvince, 'rename', 'js-taihu', given))
  const { records } = await world.ask<{
    records: { items: { noun: string; subject: string; subjectName: string }[] }
  }>(
    world.asAuditor,
    'query { records(page: { number: 1, size: 100 }) { items { noun subject subjectName } } }',
  )
  const named = await database.rows<{ id: string; name: string }>(
    `select id, name from account union all select id, name from organisation union all select id, title from campaign`,
  )
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const own = records.items.filter(({ subject }) => names.has(subject))
  expect(new Set(own.map(({ noun }) => noun))).toEqual(new Set(['account', 'organisation', 'campaign']))
  expect(own.map(({ subjectName }) => subjectName)).toEqual(own.map(({ subject }) => names.get(subject)))
})

test('the auditor narrows the record to days of Beijing, both included', async () => {
  const one = await acceptedCase(world, people(), { title: '某日之案例' })
  const moments = [
    '2026-04-29T15:59:59Z',
    '2026-04-29T16:00:00Z',
    '2026-04-30T15:59:59Z',
    '2026-04-30T16:00:00Z',
  ]
  for (const at of moments)
    await database.rows(
      `insert into record (at, account_name, post_kind, organisation_id, organisation_name, act, noun, subject_id)
       select $1, account_name, post_kind, organisation_id, organisation_name, 'entry.viewed', noun, subject_id
       from record where subject_id = $2 limit 1`,
      [at, one],
    )
  const asked = (from: string, to: string) =>
    world.perform(
      world.asAuditor,
      `query ($id: ID, $from: String, $to: String) {
        records(subject: $id, from: $from, to: $to, page: { number: 1, size: 10 }) { items { at } } }`,
      { id: one, from, to },
    )
  const day = await asked('2026-04-30', '2026-04-30')
  expect(day.data).toEqual({
    records: { items: ['2026-04-30T15:59:59.000Z', '2026-04-29T16:00:00.000Z'].map((at) => ({ at })) },
  })
  const refused = await asked('2026-04-31', '2026-04-30')
  expect(refused.violations.map(({ rule, message }) => [rule, message])).toEqual([
    ['record.day', 'record.day'],
  ])
})

test('the list of cases is exported to whoever sees them', async () => {
  await acceptedCase(world, people(), { title: '第一个案例' })
  const path = `/files/export/entries.xlsx?campaignId=${world.campaignId}`
  const province = await download(world, world.asProvince, path)
  expect([province.status, province.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const other = await download(world, world.asOtherProvince, path)
  expect(other.bytes.length).toBeLessThan(province.bytes.length)
})
