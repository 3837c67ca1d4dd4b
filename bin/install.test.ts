import * as fs from 'node:fs'
import { join } from 'node:path'
import { bareClone } from '../test/harness/clone'
import { until } from '../test/harness/listener'

const clone = bareClone()
afterAll(() => clone.remove())
beforeEach(() => fs.rmSync(join(clone.folder, 'node_modules'), { recursive: true, force: true }))

type Package = { [name: string]: unknown }

/** A lock file by which these packages, which lie in the folder, are installed without any network. */
function lockFile(names: string[], more: { [path: string]: Package } = {}) {
  const dependencies = Object.fromEntries(names.map((name) => [name, `file:${name}`]))
  const named = Object.keys(more).map((path) => [path.slice('node_modules/'.length), '1.0.0'])
  const top = { name: 'clone', dependencies: { ...dependencies, ...Object.fromEntries(named) } }
  for (const name of names) clone.write(`${name}/package.json`, JSON.stringify({ name, version: '1.0.0' }))
  const packages = Object.fromEntries(
    names.flatMap((name) => [
      [name, { version: '1.0.0' }],
      [`node_modules/${name}`, { resolved: name, link: true }],
    ]),
  )
  clone.write('package.json', JSON.stringify(top))
  clone.write(
    'package-lock.json',
    JSON.stringify({
      name: 'clone',
      lockfileVersion: 3,
      requires: true,
      packages: { '': top, ...packages, ...more },
    }),
  )
}

const lines = `import { ensureInstalled } from './bin/install.mjs'
  import { main } from './bin/root.mjs'
  main(ensureInstalled)`
const installs = '安装依赖（首次约一至两分钟）· installing packages, once\n'
const waits = '另一个进程正在安装或编译，等待其完成 · waiting for another start to install or build\n'

const installed = () =>
  fs.readdirSync(join(clone.folder, 'node_modules')).filter((name) => !name.startsWith('.'))

/** What is said by npm itself is its own affair. */
const said = (text: string) => [installs, waits].filter((sentence) => text.includes(sentence))

test('packages are installed once, and anew when the lock file has changed', async () => {
  lockFile(['here'])
  expect(said((await clone.run(lines)).said)).toEqual([installs])
  expect(installed()).toEqual(['here'])
  expect(await clone.run(lines)).toEqual({ code: 0, said: '' })
  lockFile(['here', 'there'])
  expect(said((await clone.run(lines)).said)).toEqual([installs])
  expect(installed()).toEqual(['here', 'there'])
  expect(await clone.run(lines)).toEqual({ code: 0, said: '' })
})

test('what somebody installed by hand is not installed again', async () => {
  lockFile(['here'])
  await clone.run(lines)
  fs.rmSync(join(clone.folder, 'node_modules/.huibian-installed'))
  expect(await clone.run(lines)).toEqual({ code: 0, said: '' })
})

test('an installation that was broken off is begun anew', async () => {
  lockFile(['here'])
  await clone.run(lines)
  for (const name of ['.huibian-installed', '.package-lock.json'])
    fs.rmSync(join(clone.folder, 'node_modules', name))
  expect(said((await clone.run(lines)).said)).toEqual([installs])
})

test('two starts at once install once', async () => {
  lockFile(['here'])
  const first = clone.begin(lines)
  await until(() => first.said().includes(installs))
  const second = clone.begin(lines)
  expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0])
  expect([said(first.said()), said(second.said())]).toEqual([[installs], [waits]])
})

test('who reaches no registry is told what to set', async () => {
  const resolved = 'http://127.0.0.1:9/away/-/away-1.0.0.tgz'
  lockFile([], { 'node_modules/away': { version: '1.0.0', resolved } })
  const offline = {
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
    npm_config_cache: join(clone.folder, 'cache'),
  }
  const { code, said } = await clone.run(lines, offline)
  expect(code).toBe(1)
  expect(said.split('\n')).toContain(
    '下载依赖失败：连接不到 npm 软件源。若在代理之后，请先设置（地址向网络管理员询问）：',
  )
})

// Root may write anywhere, so it becomes nobody first.
const asNobody = `process.geteuid?.() === 0 && (process.setgid(65534), process.setuid(65534))
  const { main } = await import('./bin/root.mjs')
`
const unwritable = {
  install: `main((await import('./bin/install.mjs')).ensureInstalled)`,
  build: `const { alone } = await import('./bin/lock.mjs')
    main(() => alone(async () => {}))`,
}

/** What a start says in a folder in which it may read and not write. */
async function saidInUnwritable(start: string) {
  lockFile(['here'])
  fs.rmSync(join(clone.folder, '.nx'), { recursive: true, force: true })
  fs.chmodSync(clone.folder, 0o555)
  try {
    return await clone.run(asNobody + start)
  } finally {
    fs.chmodSync(clone.folder, 0o755)
  }
}

test('a folder that cannot be written is told in one sentence before anything is installed', async () => {
  expect(await saidInUnwritable(unwritable.install)).toEqual({
    code: 1,
    said: `无法写入 ${clone.folder}：请以其所有者身份运行，或更改所有者。\n${clone.folder} cannot be written: run as its owner, or change the owner.\n`,
  })
})

test('a folder that cannot be written is told in one sentence before anything is built', async () => {
  expect(await saidInUnwritable(unwritable.build)).toEqual({
    code: 1,
    said: `无法写入 ${clone.folder}：该文件夹属于其他用户，请以其所有者身份运行，或更改所有者。\n${clone.folder} cannot be written: it belongs to another user. Run as its owner, or change the owner (EACCES).\n`,
  })
})
