import { createHash } from 'node:crypto'
import { packageFlaws, readPackageData } from '@huibian/domain'
import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { inWorld } from '../../../../test/harness/inWorld'
import { unzipped } from '../../../../test/harness/unzipped'
import { download } from '../../../../test/harness/upload'
import type { World } from '../../../../test/harness/world'

let world: World
inWorld((made) => ({ world } = made), { at: '2099-03-20T10:00:00+08:00', worker: true })

type Written = {
  package: {
    job: { state: string; message: string | null; progress: number }
    file: { url: string; name: string } | null
    eml: { url: string; name: string } | null
    parts: object[]
    manifest: { files: { path: string; size: number; sha256: string }[] }
  }
}

async function written(id: string): Promise<Written['package']> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { package: sent } = await world.ask<Written>(
      world.asProvince,
      'query ($id: ID!) { package(id: $id) { job { state message progress } file { url name } eml { url name } parts { id } manifest } }',
      { id },
    )
    if (sent.job.state === 'done' && sent.file) return sent
    if (sent.job.state === 'failed') throw new Error(sent.job.message ?? 'failed')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the package was not written in time')
}

test('N2-20: the archive holds the stamped table and each case’s form, scan and Word file, with their sums', async () => {
  const people = { centre: world.asCentre, province: world.asProvince }
  await acceptedCase(world, people, { title: '一张专利地图：换道/机器人关节？' })
  await acceptedCase(world, people, { title: '第二个案例' })
  const { id } = await forwardPhase(world, world.asProvince)
  const sent = await written(id)
  expect(sent.file?.name).toBe('优秀案例征集-江苏省知识产权局-第1阶段.zip')
  const { status, bytes } = await download(world, world.asProvince, sent.file?.url ?? '')
  expect(status).toBe(200)
  const files = await unzipped(bytes)
  const unit = '栖霞工业大学知识产权信息服务中心'
  expect([...files.keys()]).toEqual([
    '1 汇总表/案例汇总表-江苏省知识产权局-第1阶段.pdf',
    '1 汇总表/案例汇总表-江苏省知识产权局-第1阶段.xlsx',
    '1 汇总表/案例汇总表-江苏省知识产权局-第1阶段-盖章扫描件.pdf',
    `2 案例报送表/01-${unit}-一张专利地图：换道／机器人关节？-报送表.pdf`,
    `2 案例报送表/01-${unit}-一张专利地图：换道／机器人关节？-报送表-盖章扫描件.pdf`,
    `3 案例/01-${unit}-一张专利地图：换道／机器人关节？.docx`,
    `2 案例报送表/02-${unit}-第二个案例-报送表.pdf`,
    `2 案例报送表/02-${unit}-第二个案例-报送表-盖章扫描件.pdf`,
    `3 案例/02-${unit}-第二个案例.docx`,
    '4 报送数据/报送数据.json',
    'manifest.json',
    '校验清单.txt',
  ])
  const sums = sent.manifest.files.map(({ path }) =>
    createHash('sha256')
      .update(files.get(path) ?? '')
      .digest('hex'),
  )
  expect(sums).toEqual(sent.manifest.files.map(({ sha256 }) => sha256))
  expect(JSON.parse(String(files.get('manifest.json')))).toEqual(sent.manifest)
  for (const [name, content] of files) {
    if (name.endsWith('.pdf')) expect(content.subarray(0, 5).toString()).toBe('%PDF-')
    if (name.endsWith('.docx') || name.endsWith('.xlsx')) expect(content.subarray(0, 2).toString()).toBe('PK')
  }
  expect(sent.parts).toEqual([])

  const read = readPackageData(String(files.get('4 报送数据/报送数据.json')))
  if (!('data' in read)) throw new Error(read.finding.message)
  const { data } = read
  expect(data.cases.map(({ version }) => version.fields['title'])).toEqual([
    '一张专利地图：换道/机器人关节？',
    '第二个案例',
  ])
  expect(packageFlaws(data, sent.manifest.files)).toEqual([])
})

test('N2-21: the mail opens as a draft with the subject of the notice and the archive attached', async () => {
  const { packages } = await world.ask<{ packages: { items: { eml: { url: string; name: string } }[] } }>(
    world.asProvince,
    'query ($c: ID!) { packages(campaignId: $c, page: { number: 1, size: 10 }) { items { eml { url name } } } }',
    { c: world.campaignId },
  )
  const { bytes } = await download(world, world.asProvince, packages.items[0]?.eml.url ?? '')
  const mail = bytes.toString('latin1')
  expect(mail).toContain('X-Unsent: 1')
  expect(mail).toContain('Content-Type: application/zip')
  expect(mail).toMatch(/^Subject: =\?UTF-8\?/m)
})

test('the nation fetches the package, another province does not', async () => {
  const { packages } = await world.ask<{ packages: { items: { file: { url: string } }[] } }>(
    world.asNation,
    'query ($c: ID!) { packages(campaignId: $c, page: { number: 1, size: 10 }) { items { file { url } } } }',
    { c: world.campaignId },
  )
  const url = packages.items[0]?.file.url ?? ''
  expect((await download(world, world.asNation, url)).status).toBe(200)
  expect((await download(world, world.asOtherProvince, url)).status).toBe(404)
})
