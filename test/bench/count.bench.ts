import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './median'
import { report } from './once'

const rounds = 5
const folder = mkdtempSync(join(tmpdir(), 'count-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the characters of a text are counted from the command line within a second', () => {
  const text = join(folder, 'case.txt')
  writeFileSync(text, '知识产权信息服务'.repeat(187))
  const seconds = Array.from({ length: rounds }, () => {
    const began = performance.now()
    const { status } = spawnSync(process.execPath, ['bin/huibian.mjs', 'count', '--json', text], {
      cwd: join(__dirname, '../..'),
    })
    expect(status).toBe(0)
    return (performance.now() - began) / 1000
  })
  report('count', { seconds: median(seconds), longest: Math.max(...seconds) })
  expect(median(seconds)).toBeLessThanOrEqual(1)
})
