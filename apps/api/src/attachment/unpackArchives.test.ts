import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { zipped } from '../../../../test/harness/zipped'
import { runWorker, type ChildLimits } from '../platform/child'
import { unpackedFrom } from './unpackArchives'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibian-unpack-'))
})
afterEach(() => rm(folder, { recursive: true }))

const limits = { milliseconds: 60_000, megabytes: 256, answer: 1024 * 1024 }
const megabytes = 1024 * 1024
const packed = (mb: number): Promise<Buffer> => zipped([['一.bin', Buffer.alloc(mb * megabytes, 32)]])

/** What is said of archives that lie one beside another. */
async function said(archives: Record<string, Buffer>, tight: Partial<ChildLimits> = {}): Promise<unknown> {
  const laid = Object.keys(archives).map((name, n) => ({ name, path: join(folder, `given-${n}.zip`) }))
  for (const { name, path } of laid) await writeFile(path, archives[name] ?? '')
  const child = await runWorker('archive.mjs', [folder, ...laid.map(({ path }) => path)], {
    ...limits,
    ...tight,
  })
  try {
    return unpackedFrom(child, laid).map(({ path, size }) => [path, size])
  } catch (error) {
    return error
  }
}

const refused = (rule: string, args: object): object => ({ violations: [{ rule: `archive.${rule}`, args }] })

/** The place of the list at the end of an archive, and how long that list is. */
const listOf = (zip: Buffer): { at: number; length: number; end: number } => {
  const end = zip.length - 22
  return { at: zip.readUInt32LE(end + 16), length: zip.readUInt32LE(end + 12), end }
}

/** An archive whose list names its one file again and again, so that little holds very much. */
function repeated(zip: Buffer, times: number): Buffer {
  const { at, length, end } = listOf(zip)
  const tail = Buffer.from(zip.subarray(end))
  const each = zip.readUInt16LE(end + 10)
  tail.writeUInt16LE(each * times, 8)
  tail.writeUInt16LE(each * times, 10)
  tail.writeUInt32LE(length * times, 12)
  const list = zip.subarray(at, end)
  return Buffer.concat([zip.subarray(0, at), ...Array.from({ length: times }, () => list), tail])
}

/** Changes the first line of an archive's list. */
function listed(zip: Buffer, change: (line: Buffer) => void): Buffer {
  const bytes = Buffer.from(zip)
  change(bytes.subarray(listOf(bytes).at))
  return bytes
}

test('what unpacks to too much, or is too many files, is named with the limit before any of it is written', async () => {
  const sound = await packed(1)
  expect(await said({ '甲.zip': sound, '乙.zip': repeated(await packed(32), 80) })).toMatchObject(
    refused('tooLarge', { name: '乙.zip', max: 2 }),
  )
  const small = await zipped([['一.txt', Buffer.from('一')]])
  expect(await said({ '丙.zip': repeated(small, 10_001) })).toMatchObject(
    refused('tooMany', { name: '丙.zip', max: 20_000 }),
  )
  expect((await readdir(folder)).filter((name) => !name.endsWith('.zip'))).toEqual([])
  expect(await said({ '甲.zip': sound })).toEqual([
    ['一.bin', megabytes],
    ['清单.txt', Buffer.byteLength(`${'0'.repeat(64)}  一.bin\n`)],
  ])
})

test('an archive that says less than it holds is broken, one with a password and one with long names are told so', async () => {
  const sound = await packed(1)
  expect(await said({ '甲.zip': listed(sound, (line) => line.writeUInt32LE(10, 24)) })).toMatchObject(
    refused('broken', { name: '甲.zip' }),
  )
  expect(await said({ '甲.zip': listed(sound, (line) => line.writeUInt16LE(0x801, 8)) })).toMatchObject(
    refused('locked', { name: '甲.zip' }),
  )
  const deep = new ZipFile()
  deep.addBuffer(Buffer.from('一'), `${'夹/'.repeat(100)}一.txt`)
  deep.end()
  expect(await said({ '甲.zip': await buffer(deep.outputStream) })).toMatchObject(
    refused('longName', { name: '甲.zip', max: 200 }),
  )
  expect(await said({ '甲.zip': Buffer.from('PK\u0003\u0004 none') })).toMatchObject(
    refused('broken', { name: '甲.zip' }),
  )
})

test('an archive whose unpacking takes too long, or too much memory, is not said to be damaged', async () => {
  const bomb = { '甲.zip': repeated(await packed(32), 30), '乙.zip': await packed(1) }
  expect(await said(bomb, { milliseconds: 500 })).toMatchObject(
    refused('slow', { name: '甲.zip、乙.zip', seconds: 120 }),
  )
  expect(await said(bomb, { megabytes: 10 })).toMatchObject(
    refused('heavy', { name: '甲.zip、乙.zip', megabytes: 256 }),
  )
})

test('a disk that fills up while an archive is unpacked is told as such, and not as damage', async () => {
  await symlink('/dev/full', join(folder, '0'))
  expect(await said({ '甲.zip': await packed(1) })).toMatchObject(refused('noSpace', { name: '甲.zip' }))
})
