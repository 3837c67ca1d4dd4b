import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(__dirname, '../..')

/** A folder of its own with our `bin`, which takes the folder above itself for the repository. */
export function bareClone() {
  const folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'huibian-clone-'))
  fs.cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  const write = (path: string, content: string) => {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true })
    fs.writeFileSync(join(folder, path), content)
  }
  /** Runs these lines in a process of their own, as a module beside `bin`. */
  const run = (lines: string, env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', lines], {
      cwd: folder,
      env: { ...process.env, ...env },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
    return new Promise<{ code: number | null; said: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, said })),
    )
  }
  return {
    folder,
    write,
    run,
    read: (path: string) => fs.readFileSync(join(folder, path), 'utf8'),
    /** A file of the repository as it is. */
    copy: (path: string) => write(path, fs.readFileSync(join(root, path), 'utf8')),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}
