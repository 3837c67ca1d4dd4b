import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { drafted, finalised, type Filed } from '../../../../test/harness/filing'
import { formFile, formMarks, putToUse } from '../../../../test/harness/officeFiles'
import { needsTool } from '../../../../test/harness/tools'
import { unzipped } from '../../../../test/harness/unzipped'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00', env: { HUIBIAN_DEMO: '1' } })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

/** A form of the centre as it is handed out. */
async function form({ id, versionId }: Filed, kind: 'pdf' | 'docx'): Promise<Uint8Array> {
  const address = `/files/entries/${id}/form.${kind}?version=${versionId}`
  return (await download(world, world.asCentre, address)).bytes
}

/** All that a Word file says, its heads and feet among it. */
async function wordText(bytes: Uint8Array): Promise<string> {
  const parts = [...(await unzipped(Buffer.from(bytes)))].filter(([name]) => /^word\/\w+\.xml$/.test(name))
  return packed(parts.map(([, part]) => part.toString('utf8').replaceAll(/<[^>]+>/g, '')).join(' '))
}

needsTool('poppler')(
  'a form says that it is only for show, in our layout and in the office’s own',
  async () => {
    const mark = '演示数据'
    const own = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
    for (const page of pdfPages(await form(own, 'pdf'))) expect(packed(page)).toContain(mark)
    expect(await wordText(await form(own, 'docx'))).toContain(mark)
    await putToUse(world, {
      paper: 'entryForm',
      bytes: await formFile(),
      filename: '附件2.docx',
      marks: formMarks,
    })
    const filled = await finalised(
      world,
      world.asCentre,
      await drafted(world, world.asCentre, { title: '导航' }),
    )
    expect(await wordText(await form(filled, 'docx'))).toContain(mark)
  },
)
