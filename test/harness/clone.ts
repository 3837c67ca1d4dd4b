import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(__dirname, '../..')

/** This shell's settings without npm's, which would speak of the repository. */
const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

/** A folder of its own with our `bin`, which takes the folder above itself for the repository. */
export function bareClone() {
  const folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'huibian-clone-'))
  fs.cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  const write = (path: string, content: string) => {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true })
    fs.writeFileSync(join(folder, path), content)
  }
  /** Starts node in the folder; `said` is what it said so far, `ended` its exit code. */
  const start = (args: string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...plain, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    return { child, ended, said: () => said }
  }
  /** Starts these lines as a module beside `bin`. */
  const begin = (lines: string, env?: NodeJS.ProcessEnv) => start(['--input-type=module', '-e', lines], env)
  const run = async (lines: string, env?: NodeJS.ProcessEnv) => {
    const { ended, said } = begin(lines, env)
    return { code: await ended, said: said() }
  }
  return {
    folder,
    write,
    start,
    begin,
    run,
    read: (path: string) => fs.readFileSync(join(folder, path), 'utf8'),
    /** A file of the repository as it is. */
    copy: (path: string) => write(path, fs.readFileSync(join(root, path), 'utf8')),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}
