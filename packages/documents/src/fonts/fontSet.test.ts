import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fontFolders } from '../../test/samples.ts'
import { bundledFonts } from './bundled.ts'
import { faceFor, loadFonts } from './fontSet.ts'

const set = loadFonts(fontFolders)
const file = (role: Parameters<typeof faceFor>[1], character: string) =>
  basename(faceFor(set, role, character.codePointAt(0) ?? 0)?.file ?? 'none')

test('the folder has a face for every role', () => {
  expect(
    Object.fromEntries(Object.entries(set.roles).map(([role, face]) => [role, basename(face.file)])),
  ).toEqual({
    song: 'NotoSerifSC-Regular.ttf',
    title: 'NotoSerifSC-Bold.ttf',
    hei: 'NotoSansSC-Medium.ttf',
    kai: 'HuibianKai-Regular.ttf',
    fang: 'FandolFang-Regular.otf',
  })
})

test('a character that a face lacks comes from another, one that all lack from none', () => {
  expect([
    file('fang', '国'),
    file('fang', '镕'),
    file('title', '龘'),
    file('fang', 'A'),
    file('kai', '“'),
    file('fang', '㐂'),
    file('fang', '䶮'),
    file('fang', '𬭚'),
    file('kai', '𬭚'),
    file('title', '𠮷'),
    file('fang', '𪜁'),
  ]).toEqual([
    'FandolFang-Regular.otf',
    'NotoSerifSC-Regular.ttf',
    'NotoSerifSC-Regular.ttf',
    'NotoSerifSC-Regular.ttf',
    'FandolFang-Regular.otf',
    'NotoSerifSC-Regular.ttf',
    'NotoSerifSC-Regular.ttf',
    'NotoSerifSC-Supplement.ttf',
    'HuibianKai-Supplement.ttf',
    'HuibianKai-Supplement.ttf',
    'none',
  ])
})

test('the bundled folder is that of the package, holds no more than 60 MB, and a licence for each font', () => {
  const within = (folder: string): string[] =>
    readdirSync(folder, { encoding: 'utf8', recursive: true }).sort()
  const names = within(bundledFonts)
  expect(names).toEqual(within(fontFolders[0] ?? ''))
  const size = names.reduce((sum, name) => sum + statSync(join(bundledFonts, name)).size, 0)
  expect(size).toBeLessThan(60 * 2 ** 20)
  const families = names.filter((name) => /\.(ttf|otf)$/.test(name)).map((name) => name.replace(/-.*/, ''))
  const licensed = names
    .filter((name) => /OFL|COPYING/.test(name))
    .map((name) => name.replace(/\.(OFL|COPYING)\.txt$/, ''))
  expect(licensed).toEqual([...new Set(families)])
  expect(licensed).toEqual([
    'FandolFang',
    'HuibianKai',
    'NotoSansSC',
    'NotoSerifSC',
    'latin/Arimo',
    'latin/Carlito',
    'latin/Tinos',
  ])
})

test('every font file is the one whose sum is written down', () => {
  const said = execFileSync(process.execPath, [join(bundledFonts, 'fetch.mjs')], { encoding: 'utf8' })
  expect(said.split('\n').filter((line) => line !== '' && !line.startsWith('ok '))).toEqual([])
})

test('a folder without faces is refused by its name', () => {
  const empty = mkdtempSync(join(tmpdir(), 'fonts-'))
  expect(() => loadFonts([empty])).toThrow(`No song typeface in ${empty}`)
  rmSync(empty, { recursive: true })
})
