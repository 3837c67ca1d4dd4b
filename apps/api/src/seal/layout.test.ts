import { acceptedCase, anotherCall, approvedTable } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { drafted, finalised } from '../../../../test/harness/filing'
import { formFile, formMarks, putToUse, tableFile, tableMarks } from '../../../../test/harness/officeFiles'
import { keeperOf, keeperPassword, verdictOn, withPassword } from '../../../../test/harness/seals'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { packed, pdfPages } from '../../../../packages/documents/test/read'

let database: TestDatabase
let base: World
let world: World
inWorld((made) => ({ database, world: base } = made), { at: '2099-03-20T10:00:00+08:00', campaign: false })
beforeEach(async () => {
  world = await anotherCall(base)
})

const asking = {
  table: `mutation ($id: ID!) { made: requestSeal(id: $id, reason: "报送案例", copies: 1) { sealRequest { id layout } } }`,
  form: `mutation ($e: ID!, $v: ID!) {
    made: requestFormSeal(entryId: $e, versionId: $v, approver: "何主任", reason: "报送案例") { id layout } }`,
}

type Asked = { id: string; layout: string }

/** Presses the seal; gives what is printed on the sealed paper, and what the check page says of it. */
async function pressed(keeper: Actor, { id }: Asked): Promise<{ text: string; verdict: string }> {
  const pressing = 'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p) { state } }'
  await world.ask(keeper, pressing, { id, p: keeperPassword })
  const [sealed] = await database.rows<{ id: string }>(
    `select r.file_id as id from seal_record r join seal_request q on q.code = r.code where q.id = $1`,
    [id],
  )
  const { bytes } = await download(world, keeper, `/files/${sealed?.id}`)
  return { text: packed(pdfPages(bytes).join('')), verdict: await verdictOn(world, bytes) }
}

needsTool('calc', 'poppler')('a table in the office’s own file is sealed in that file', async () => {
  const file = { paper: 'summaryTable', bytes: await tableFile(), filename: '附件3.xlsx', marks: tableMarks }
  await putToUse(world, file)
  const people = { centre: world.asCentre, province: world.asProvince }
  for (const title of ['第一个', '第二个']) await acceptedCase(world, people, { title })
  const { id } = await approvedTable(world, world.asProvince, 'phase1')
  const { made } = await world.ask<{ made: { sealRequest: Asked } }>(world.asProvince, asking.table, { id })
  expect(made.sealRequest.layout).toBe('office')
  const sealed = await pressed(await withPassword(database, world.asKeeper), made.sealRequest)
  expect(sealed.verdict).toBe('签章有效')
  expect(sealed.text).toContain('附件3案例汇总表')
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
      return (await world.ask<{ made: Asked }>(world.asCentre, asking.form, given)).made
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
