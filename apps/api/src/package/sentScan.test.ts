import { readPackageData } from '@huibian/domain'
import { acceptCase, acceptedCase, blankPdf, fileCase, forwardPhase } from '../../../../test/harness/cases'
import type { TestDatabase } from '../../../../test/harness/database'
import { inWorld } from '../../../../test/harness/inWorld'
import { unzipped } from '../../../../test/harness/unzipped'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { keepFile } from '../attachment/keepFile'
import { lockEntry } from '../entry/entry.queries'
import { noteScan } from '../scan/bind'
import { writeJob } from './write.job'

let database: TestDatabase
let world: World
// Without a worker: what a package's archive is written from is looked at when the job comes at last.
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00' })

const paper = (said: string): Buffer => Buffer.concat([blankPdf, Buffer.from(`% ${said}\n`)])

/** Puts a paper in the place of the stamped form that serves the version sent in. */
const stampAnew = (actor: Actor, id: string, bytes: Buffer): Promise<string> =>
  world.within(actor, async (ctx) => {
    const { submittedVersionId, seenBy } = await lockEntry(ctx, id)
    const kept = {
      noun: 'scan',
      subjectId: id,
      seenBy,
      name: '盖章件.pdf',
      mime: 'application/pdf',
      pages: 1,
    }
    const file = await keepFile(ctx, bytes, kept)
    const checked = { codeRead: null, codeTyped: null, check: 'confirmed' as const }
    const versionId = submittedVersionId ?? ''
    return noteScan(ctx, { entryId: id, versionId, fileId: file.id, pages: 1, checked, byName: '' })
  })

const write = (packageId: string): Promise<string | undefined> =>
  world.within(world.asProvince, (ctx) => writeJob(ctx, { packageId }, async () => undefined))

/** The stamped form of a case as the archive holds it: the bytes, and the scan that its data name. */
async function stampedForm(
  fileId: string | undefined,
  title: string,
): Promise<[bytes: string, scan?: string]> {
  const files = await unzipped((await download(world, world.asNation, `/files/${fileId}`)).bytes)
  const path = [...files.keys()].find((name) => name.endsWith(`${title}-报送表-盖章扫描件.pdf`)) ?? ''
  const read = readPackageData(String(files.get('4 报送数据/报送数据.json')))
  if (!('data' in read)) throw new Error(read.finding.message)
  const one = read.data.cases.find(({ version }) => version.fields['title'] === title)
  return [String(files.get(path)), one?.scan?.id]
}

let sent = ''
let scan = ''
let entry = ''

test('an archive that is written late holds the stamped form that went, whatever came in its place', async () => {
  entry = await fileCase(world, world.asCentre, { title: '先后盖章的案例' })
  scan = await stampAnew(world.asCentre, entry, paper('went'))
  await acceptCase(world, world.asProvince, entry)
  await acceptedCase(world, { centre: world.asCentre, province: world.asProvince }, { title: '另一案例' })
  sent = (await forwardPhase(world, world.asProvince)).id
  await database.at('2099-03-20T11:00:00+08:00')
  await world.ask(
    world.asNation,
    'mutation ($id: ID!) { returnPackage(id: $id, reason: "汇总表扫描不清。") { id } }',
    { id: sent },
  )
  await database.at('2099-03-20T12:00:00+08:00')
  await stampAnew(world.asProvince, entry, paper('came later'))
  expect(await stampedForm(await write(sent), '先后盖章的案例')).toEqual([String(paper('went')), scan])
})

const unwritten = (): Promise<object[]> =>
  database.rows('update package set file_id = null where id = $1', [sent])

test('of a package that went before it was noted which, the form that was in force then is taken', async () => {
  await unwritten()
  await database.rows('update package_entry set scan_id = null where package_id = $1', [sent])
  expect(await stampedForm(await write(sent), '先后盖章的案例')).toEqual([String(paper('went')), scan])
})

test('an archive is not written without a stamped form that went and is lost', async () => {
  await unwritten()
  await database.rows('update package_entry set scan_id = $2 where package_id = $1 and entry_id = $3', [
    sent,
    scan,
    entry,
  ])
  const [file] = await database.rows<{ sha256: string; number: string }>(
    'select f.sha256, e.number from scan s join file f on f.id = s.file_id join entry e on e.id = s.entry_id where s.id = $1',
    [scan],
  )
  await world.within(world.asProvince, (ctx) => ctx.files.remove(file?.sha256 ?? ''))
  await expect(write(sent)).rejects.toThrow(`the stamped form of ${file?.number} is lost`)
})
