import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { bareClone } from '../test/harness/clone'
import { until } from '../test/harness/listener'

const clone = bareClone()
const lock = join(clone.folder, '.nx/prepare.lock')
beforeEach(() => {
  clone.write('diary', '')
  fs.rmSync(lock, { force: true })
  fs.rmSync(join(clone.folder, 'go'), { force: true })
})
afterAll(() => clone.remove())

const waits = '另一个进程正在安装或编译，等待其完成 · waiting for another start to install or build\n'

/** Notes when its work begins and ends, which it does once the file `go` is there. */
const worker = (name: string) => `
  import { appendFileSync, existsSync } from 'node:fs'
  import { setTimeout as sleep } from 'node:timers/promises'
  import { alone } from './bin/lock.mjs'
  await alone(async () => {
    appendFileSync('diary', '${name} begins\\n')
    while (!existsSync('go')) await sleep(20)
    appendFileSync('diary', '${name} ends\\n')
  })`

const diary = () => clone.read('diary')

function leaveLock(pid: number, secondsAgo: number) {
  clone.write('.nx/prepare.lock', String(pid))
  const then = new Date(Date.now() - secondsAgo * 1000)
  fs.utimesSync(lock, then, then)
}

const dead = () => spawnSync(process.execPath, ['-e', '']).pid

test('starts at once wait for one another, and say so', async () => {
  const first = clone.begin(worker('first'))
  await until(() => diary() === 'first begins\n')
  const others = ['second', 'third'].map((name) => clone.begin(worker(name)))
  await until(() => others.every(({ said }) => said() === waits))
  expect(diary()).toBe('first begins\n')
  clone.write('go', '')
  expect(await Promise.all([first, ...others].map(({ ended }) => ended))).toEqual([0, 0, 0])
  const [inTurn, reversed] = [
    ['second', 'third'],
    ['third', 'second'],
  ].map((order) => ['first', ...order].map((name) => `${name} begins\n${name} ends\n`).join(''))
  expect(diary()).toBe(diary() === reversed ? reversed : inTurn)
  expect(first.said()).toBe('')
  expect(fs.existsSync(lock)).toBe(false)
})

test('the lock of a start that was killed is taken over', async () => {
  clone.write('go', '')
  leaveLock(dead(), 4)
  expect((await clone.run(worker('next'))).code).toBe(0)
  expect(diary()).toBe('next begins\nnext ends\n')
  expect(fs.existsSync(lock)).toBe(false)
})

test('a lock that nobody has touched for half a minute is taken over, whoever bears its number now', async () => {
  clone.write('go', '')
  leaveLock(process.pid, 31)
  expect((await clone.run(worker('next'))).code).toBe(0)
  expect(diary()).toBe('next begins\nnext ends\n')
})

test('the lock of a living start is left to it until it is let go', async () => {
  clone.write('go', '')
  leaveLock(process.pid, 10)
  const next = clone.begin(worker('next'))
  await until(() => next.said() === waits)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(diary()).toBe('')
  fs.rmSync(lock)
  expect(await next.ended).toBe(0)
  expect(diary()).toBe('next begins\nnext ends\n')
})

test('whoever works touches its lock again and again', async () => {
  const first = clone.begin(worker('first'))
  await until(() => diary() === 'first begins\n')
  const taken = fs.statSync(lock).mtimeMs
  await until(() => fs.statSync(lock).mtimeMs > taken)
  clone.write('go', '')
  expect(await first.ended).toBe(0)
})

test('work that fails lets go of the lock', async () => {
  const fails = `import { alone } from './bin/lock.mjs'
    await alone(async () => { throw new Error('failed') })`
  expect((await clone.run(fails)).code).toBe(1)
  expect(fs.existsSync(lock)).toBe(false)
})
