import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root, say, Stop } from './root.mjs'

const folder = join(root, '.nx')
const path = join(folder, 'prepare.lock')

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Undefined when the holder has let go between one look and the next. */
function holder() {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** A living holder touches the file each second; its number alone would lie, since numbers are used again. */
function isLeft() {
  const file = statSync(path, { throwIfNoEntry: false })
  if (!file) return false
  const age = Date.now() - file.mtimeMs
  if (age > 30_000) return true
  const pid = age > 3000 ? holder() : undefined
  return pid !== undefined && !isAlive(pid)
}

function tryTake() {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw new Stop(
        `无法写入 ${root}：该文件夹属于其他用户，请以其所有者身份运行，或更改所有者。`,
        `${root} cannot be written: it belongs to another user. Run as its owner, or change the owner (${error.code}).`,
      )
    }
    if (isLeft()) rmSync(path, { force: true })
    return false
  }
}

/** Runs `work` while no other start of this folder installs or builds. */
export async function alone(work) {
  for (let waiting = false; !tryTake(); await sleep(200)) {
    if (!waiting) say('另一个进程正在安装或编译，等待其完成 · waiting for another start to install or build')
    waiting = true
  }
  const heart = setInterval(() => utimesSync(path, new Date(), new Date()), 1000)
  try {
    return await work()
  } finally {
    clearInterval(heart)
    rmSync(path, { force: true })
  }
}
