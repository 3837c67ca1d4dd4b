import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type ArchiveEntry, writeArchive } from './writeArchive.ts'

const options = { at: new Date('2021-03-25T02:00:00Z'), manifest: '校验清单.txt' }
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const entry = (name: string, text: string): ArchiveEntry => ({
  name,
  open: () => Readable.from([Buffer.from(text)]),
})

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'archive-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('another program unpacks it, names, bytes and sums agree', async () => {
  const path = join(folder, 'a.zip')
  const entries = [
    entry('1 汇总表/案例汇总表.pdf', '一'),
    entry('2 案例/甲.docx', '二'.repeat(100_000)),
    entry('空.txt', ''),
  ]
  const archive = await writeArchive(path, entries, options)
  const names = ['1 汇总表/案例汇总表.pdf', '2 案例/甲.docx', '空.txt']
  const unpack =
    'import json,sys,zipfile,hashlib\n' +
    'z=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
    'print(json.dumps([[i.filename,hashlib.sha256(z.read(i)).hexdigest()] for i in z.infolist()]))'
  const listed: unknown = JSON.parse(execFileSync('python3', ['-c', unpack, path], { encoding: 'utf8' }))
  const sums = [sha256('一'), sha256('二'.repeat(100_000)), sha256('')]
  const manifest = names.map((name, i) => `${sums[i]}  ${name}\n`).join('')
  expect(listed).toEqual([...names.map((name, i) => [name, sums[i]]), ['校验清单.txt', sha256(manifest)]])
  expect(archive.files).toEqual(names.map((name, i) => ({ name, size: [3, 300_000, 0][i], sha256: sums[i] })))
  expect(archive.sha256).toBe(sha256(readFileSync(path)))
})

test('the same entries give the same bytes', async () => {
  const sums = []
  for (const name of ['a.zip', 'b.zip'])
    sums.push((await writeArchive(join(folder, name), [entry('甲.txt', '一')], options)).sha256)
  expect(sums[0]).toBe(sums[1])
})

test.each([['../x'], ['/x'], ['a//x'], ['a:b'], ['尾.'], ['a\\b'], ['长'.repeat(151)], ['a/./b']])(
  'the name %j is refused',
  async (name) => {
    await expect(writeArchive(join(folder, 'a.zip'), [entry(name, '')], options)).rejects.toThrow(
      /^Not a safe name/,
    )
  },
)

test('a name that Windows takes for another is refused', async () => {
  await expect(
    writeArchive(join(folder, 'a.zip'), [entry('A.txt', ''), entry('a.TXT', '')], options),
  ).rejects.toThrow('Twice in the archive: a.TXT')
})

test('a source that breaks off breaks the archive', async () => {
  const broken = { name: 'a', open: () => Promise.reject(new Error('gone')) }
  await expect(writeArchive(join(folder, 'a.zip'), [broken], options)).rejects.toThrow('gone')
})
