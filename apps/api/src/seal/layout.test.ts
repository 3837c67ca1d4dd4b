import { acceptedCase, anotherCall, approvedTable } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { bound, drafted, finalised } from '../../../../test/harness/filing'
import { formFile, formMarks, putToUse, tableFile, tableMarks } from '../../../../test/harness/officeFiles'
import {
  askedFields,
  keeperOf,
  keeperPassword,
  verdictOn,
  whenLaid,
  withPassword,
} from '../../../../test/harness/seals'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { codesOn } from '../../../../packages/documents/test/codes'
import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { asAsked } from '../account/authenticate'
import { jobKinds } from '../nouns'
import { startWorker } from '../platform/jobs'
import { layFormJob } from './requestForm'

let database: TestDatabase
let base: World
let world: World
inWorld((made) => ({ database, world: base } = made), {
  at: '2099-03-20T10:00:00+08:00',
  campaign: false,
})
beforeEach(async () => {
  world = await anotherCall(base)
})

const asking = {
  table: `mutation ($id: ID!) { made: requestSeal(id: $id, reason: "报送案例", copies: 1) {
    state sealRequest { id } sealJob { kind } } }`,
  form: `mutation ($e: ID!, $v: ID!) {
    made: requestFormSeal(entryId: $e, versionId: $v, approver: "何主任", reason: "报送案例") { id } }`,
}

const reading = {
  table: `query ($c: ID!) { read: summary(campaignId: $c, phase: "phase1") { ${askedFields} } }`,
  form: `query ($id: ID!) { read: entry(id: $id) { ${askedFields} } }`,
}

type Asked = { id: string; layout: string; state: string }
type Paper = { sealRequest: Asked | null; sealJob: { state: string; message: string | null } | null }

/** The request for the seal, once the paper is laid out. Nothing works on jobs before this and after it, so that what is asked meanwhile meets one. */
async function laid(actor: Actor, query: string, variables: object): Promise<Asked> {
  const worker = await startWorker(base.serving.platform, database.url, jobKinds, asAsked)
  try {
    return await whenLaid(async () => (await world.ask<{ read: Paper }>(actor, query, variables)).read)
  } finally {
    await worker.stop()
  }
}

type Pressed = { text: string; codes: string[][]; verdict: string }

/** Presses the seal; gives what is printed on the sealed paper, the QR of each page, and what the check page says of it. */
async function pressed(keeper: Actor, { id }: Asked): Promise<Pressed> {
  const pressing = 'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p) { state } }'
  await world.ask(keeper, pressing, { id, p: keeperPassword })
  const [sealed] = await database.rows<{ id: string }>(
    `select r.file_id as id from seal_record r join seal_request q on q.code = r.code where q.id = $1`,
    [id],
  )
  const { bytes } = await download(world, keeper, `/files/${sealed?.id}`)
  const text = packed(pdfPages(bytes).join(''))
  return { text, codes: await codesOn(bytes), verdict: await verdictOn(world, bytes) }
}

needsTool('calc', 'poppler')('a table in the office’s own file is sealed in that file', async () => {
  const file = { paper: 'summaryTable', bytes: await tableFile(), filename: '附件3.xlsx', marks: tableMarks }
  await putToUse(world, file)
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['第一个', '第二个']) await acceptedCase(world, people, { title })
  const { id } = await approvedTable(world, world.asProvince, 'phase1')
  const { made } = await world.ask<{ made: object }>(world.asProvince, asking.table, { id })
  expect(made).toEqual({ state: 'approved', sealRequest: null, sealJob: { kind: 'seal.layTable' } })
  expect((await world.perform(world.asProvince, asking.table, { id })).violations).toMatchObject([
    { rule: 'seal.laying' },
  ])
  const asked = await laid(world.asProvince, reading.table, { c: world.campaignId })
  expect(asked).toMatchObject({ layout: 'office', state: 'waiting' })
  const sealed = await pressed(await withPassword(database, world.asKeeper), asked)
  expect(sealed.verdict).toBe('签章有效')
  expect(sealed.text).toContain('附件3案例汇总表')
  const [{ code } = { code: '' }] = await database.rows<{ code: string }>(
    'select code from summary where id = $1',
    [id],
  )
  const path = `/files/summaries/${id}/office.pdf`
  const table = await download(world, world.asProvince, path)
  for (const codes of [sealed.codes, await codesOn(table.bytes)])
    expect(codes).toEqual([[expect.stringMatching(new RegExp(`^https?://.+/v/${code}$`))]])
})

needsTool('writer', 'poppler')(
  'a form is sealed in the office’s own file where the unit’s name stands, and in ours where no place is found',
  async () => {
    const keeper = await keeperOf(world, database, 'js-xixia')
    const asked = async (marks: typeof formMarks) => {
      const bytes = await formFile()
      await putToUse(world, { paper: 'entryForm', bytes, filename: '附件2.docx', marks })
      const filed = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
      const given = { e: filed.id, v: filed.versionId }
      expect(await world.ask(world.asCentre, asking.form, given)).toEqual({ made: null })
      expect((await world.perform(world.asCentre, asking.form, given)).violations).toMatchObject([
        { rule: 'seal.laying' },
      ])
      return laid(world.asCentre, reading.form, { id: filed.id })
    }
    const office = await asked(formMarks)
    const sealed = await pressed(keeper, office)
    expect([office.layout, sealed.verdict]).toEqual(['office', '签章有效'])
    expect(sealed.text).toContain('附件2案例报送表')
    const ours = await asked({ fields: [{ place: 't1!r1c2', field: 'title' }] })
    expect(ours.layout).toBe('noPlace')
    expect((await pressed(keeper, ours)).text).not.toContain('附件2案例报送表')
  },
)

needsTool('writer')(
  'what is no longer the version that stands is not asked for, however far it was laid out',
  async () => {
    const bytes = await formFile()
    await putToUse(world, { paper: 'entryForm', bytes, filename: '附件2.docx', marks: formMarks })
    await keeperOf(world, database, 'js-xixia')
    const { id: entryId, versionId } = await finalised(
      world,
      world.asCentre,
      await drafted(world, world.asCentre),
    )
    const given = { entryId, versionId, approver: '何主任', reason: '报送案例' }
    const laying = world.within(world.asCentre, (ctx) =>
      layFormJob(ctx, given, async (_, message) => {
        if (message !== 'step.places') return
        await database.rows('update entry set current_version_id = null, state = $2 where id = $1', [
          entryId,
          'draft',
        ])
      }),
    )
    await expect(laying).rejects.toMatchObject({ violations: [{ rule: 'may.wrongState' }] })
    expect(await world.ask(world.asCentre, reading.form, { id: entryId })).toEqual({
      read: { sealRequest: null, sealJob: null },
    })
  },
)

needsTool('writer')('a scan bound while the form is still laid out stays: no seal is asked for', async () => {
  const bytes = await formFile()
  await putToUse(world, { paper: 'entryForm', bytes, filename: '附件2.docx', marks: formMarks })
  await keeperOf(world, database, 'js-xixia')
  const filed = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  const given = { entryId: filed.id, versionId: filed.versionId, approver: '何主任', reason: '报送案例' }
  await bound(world, world.asCentre, filed)
  const laying = (scanId: string | null) =>
    world.within(world.asCentre, (ctx) => layFormJob(ctx, { ...given, scanId }, () => Promise.resolve()))
  await expect(laying(null)).rejects.toMatchObject({ violations: [{ rule: 'seal.scanBound' }] })
  const asked = async () => {
    const { read } = await world.ask<{ read: Paper }>(world.asCentre, reading.form, { id: filed.id })
    return read.sealRequest?.state
  }
  expect(await asked()).toBe(undefined)
  const [scan] = await database.rows<{ id: string }>('select id from scan where entry_id = $1', [filed.id])
  await laying(scan?.id ?? null)
  expect(await asked()).toBe('waiting')
})

test('a scan bound while its seal is asked for stays: the request is void, and the seal may be asked for anew', async () => {
  const keeper = await keeperOf(world, database, 'js-xixia')
  const filed = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  const asks = async (): Promise<Asked> => {
    const given = { e: filed.id, v: filed.versionId }
    return (await world.ask<{ made: Asked }>(world.asCentre, asking.form, given)).made
  }
  const first = await asks()
  await bound(world, world.asCentre, filed)
  const query = 'query ($id: ID!) { entry(id: $id) { scan { codeRead } sealRequest { state } } }'
  const pressing = 'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p) { state } }'
  const late = await world.perform(keeper, pressing, { id: first.id, p: keeperPassword })
  expect(late.violations.map(({ rule }) => rule)).toEqual(['seal.decided'])
  expect(await world.ask(world.asCentre, query, { id: filed.id })).toEqual({
    entry: { scan: { codeRead: filed.code }, sealRequest: null },
  })
  expect((await pressed(keeper, await asks())).verdict).toBe('签章有效')
})
