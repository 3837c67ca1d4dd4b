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

/** A head of a mail as a mail program reads it, folded lines and encoded words made one. */
function headOf(mail: string, name: string): string {
  const folded = new RegExp(`^${name}: (.*(?:\\r\\n\\s.*)*)`, 'm').exec(mail)?.[1] ?? ''
  const plain = folded.replaceAll(/\r\n\s+/g, ' ').replaceAll(/\?=\s+=\?/g, '?==?')
  return plain.replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, way: string, text: string) => {
    if (way.toUpperCase() === 'B') return Buffer.from(text, 'base64').toString()
    const bytes = text.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) => {
      return String.fromCharCode(Number.parseInt(hex, 16))
    })
    return Buffer.from(bytes, 'latin1').toString()
  })
}

/** The bytes of a mail's attachment of this kind. */
function attachedTo(mail: string, mime: string): Buffer {
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1] ?? ''
  const part = mail.split(`--${boundary}`).find((each) => each.includes(`Content-Type: ${mime}`)) ?? ''
  expect(part).toContain('Content-Transfer-Encoding: base64')
  return Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64')
}

test('N2-21: the mail opens as a draft with the subject of the notice and the archive attached', async () => {
  type Link = { url: string }
  type Mailed = { packages: { items: { mail: { subject: string }; file: Link; eml: Link }[] } }
  const { packages } = await world.ask<Mailed>(
    world.asProvince,
    'query ($c: ID!) { packages(campaignId: $c, page: { number: 1, size: 10 }) { items { mail { subject } file { url } eml { url } } } }',
    { c: world.campaignId },
  )
  const [sent] = packages.items
  const { bytes } = await download(world, world.asProvince, sent?.eml.url ?? '')
  const mail = bytes.toString('latin1')
  expect(headOf(mail, 'X-Unsent')).toBe('1')
  expect(sent?.mail.subject).toBe('优秀案例征集-江苏省知识产权局-第1阶段')
  expect(headOf(mail, 'Subject')).toBe(sent?.mail.subject)
  const archive = await download(world, world.asProvince, sent?.file.url ?? '')
  const sum = (of: Buffer): string => createHash('sha256').update(of).digest('hex')
  expect(sum(attachedTo(mail, 'application/zip'))).toBe(sum(archive.bytes))
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
