import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPresets } from './presets'

const shipped = join(__dirname, '../../../../db/presets')

test('a preset that the office adds, changes or takes away is seen at once, and what stayed the same is not read again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'presets-'))
  const folder = join(root, 'db', 'presets')
  const ids = async () => [...(await readPresets(root)).keys()]
  try {
    mkdirSync(folder, { recursive: true })
    const [first = '', ...others] = readdirSync(shipped).sort()
    copyFileSync(join(shipped, first), join(folder, first))
    const [id = ''] = await ids()
    expect(await readPresets(root)).toBe(await readPresets(root))
    for (const name of others) copyFileSync(join(shipped, name), join(folder, name))
    const all = await ids()
    expect([all.length, all.includes(id)]).toEqual([others.length + 1, true])
    const text = readFileSync(join(folder, first), 'utf8')
    writeFileSync(join(folder, first), text.replace(/^id: .*$/m, 'id: own'))
    expect((await ids()).filter((one) => !all.includes(one))).toEqual(['own'])
    rmSync(join(folder, first))
    expect(await ids()).toEqual(all.filter((one) => one !== id))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
