import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderStore, ownFolder } from './files'

let outside: string
beforeAll(() => (outside = mkdtempSync(join(tmpdir(), 'huibian-files-'))))
afterAll(() => rmSync(outside, { recursive: true, force: true }))

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

test('what is kept is read by nobody else, not even the names in its folders', async () => {
  const folder = join(outside, 'kept')
  const { sha256, size } = await folderStore(folder).put(Buffer.from('扫描件'))
  expect(size).toBe(9)
  expect(readdirSync(folder).toSorted()).toEqual([sha256.slice(0, 2), 'incoming'].toSorted())
  const places = [folder, join(folder, 'incoming'), join(folder, sha256.slice(0, 2))]
  expect(places.map(modeOf)).toEqual(['700', '700', '700'])
  expect(modeOf(join(folder, sha256.slice(0, 2), sha256))).toBe('600')
})

test('what a killed process left half-written is removed a day later, and nothing that is being written', () => {
  const incoming = join(outside, 'swept', 'incoming')
  mkdirSync(incoming, { recursive: true })
  const written = (name: string, hours: number): void => {
    writeFileSync(join(incoming, name), '半')
    const at = new Date(Date.now() - hours * 3_600_000)
    utimesSync(join(incoming, name), at, at)
  }
  written('killed', 25)
  written('under-way', 23)
  folderStore(join(outside, 'swept'))
  expect(readdirSync(incoming)).toEqual(['under-way'])
})

test('a folder of our own is closed to others when it is made, and one that stands open is closed', () => {
  const open = join(outside, 'open')
  mkdirSync(open)
  chmodSync(open, 0o755)
  const places = [ownFolder(join(outside, 'made', 'uploads')), ownFolder(open), ownFolder(open)]
  expect(places.map(modeOf)).toEqual(['700', '700', '700'])
})
