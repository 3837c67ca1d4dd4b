import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fontsConf } from './fontsConf.ts'
import { officeProfile } from './officeProfile.ts'

export type ConvertOptions = {
  /** Milliseconds after which the program is ended. */
  time: number
  /** Where typefaces lie that the system need not have; they stand in for the official ones that it lacks. */
  fontFolders: readonly string[]
  /** A program to use instead of the one found on the path. */
  soffice?: string
  /** Megabytes of addresses that the program may take, where the system can hold it to them. */
  memory?: number
}

/**
 * LibreOffice takes 460 MB of addresses for a page; a text of two million characters and a table of 12,000 rows come through with 800. The
 * rest is for pictures, each of which is unpacked.
 */
export const officeMegabytes = 4096

/** The endings of what is given and of what is to be made of it. */
export type Conversion = { from: string; to: string }

/** Sets the bound for what it then becomes; a system that knows none goes without. */
const bounded = '(ulimit -v "$0") 2>/dev/null && ulimit -v "$0"; exec env "$@"'

/** A program with its arguments, held to megabytes of addresses: one that wants more is refused them, and ends. */
const within = (megabytes: number, args: readonly string[]): string[] => [
  'sh',
  '-c',
  bounded,
  String(megabytes * 1024),
  ...args,
]

/** Runs a program in a group of its own, which ends with all that it began when it takes too long. True where it ended well. */
function ran(args: readonly string[], time: number): Promise<boolean> {
  return new Promise((resolve) => {
    // The program is a script that starts others: ended alone, it would leave them running.
    const program = spawn('env', args, { detached: true, stdio: 'ignore' })
    const clock = setTimeout(() => {
      if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL')
    }, time)
    const end = (well: boolean): void => {
      clearTimeout(clock)
      resolve(well)
    }
    program.once('error', () => end(false))
    program.once('exit', (code) => end(code === 0))
  })
}

async function convert(
  file: Uint8Array,
  { from, to }: Conversion,
  options: ConvertOptions,
): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), `office-${process.pid}-`))
  const [source, fonts] = [join(folder, `paper.${from}`), join(folder, 'fonts.conf')]
  try {
    await Promise.all([writeFile(source, file), writeFile(fonts, fontsConf(options.fontFolders))])
    const profile = `-env:UserInstallation=${officeProfile(folder)}`
    const asked = ['--headless', '--norestore', '--nologo', '--convert-to', to, '--outdir', folder, source]
    const program = [`FONTCONFIG_FILE=${fonts}`, options.soffice ?? 'soffice', profile]
    const bound = within(options.memory ?? officeMegabytes, [...program, ...asked])
    if (!(await ran(bound, options.time))) return undefined
    return await readFile(join(folder, `paper.${to}`)).catch(() => undefined)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Has LibreOffice make one file of another. Gives undefined where it is missing, fails or takes too long or too much memory. One program at
 * a time: it wants much memory.
 */
export function converted(
  file: Uint8Array,
  conversion: Conversion,
  options: ConvertOptions,
): Promise<Uint8Array | undefined> {
  const made = before.then(() => convert(file, conversion, options))
  before = made.catch(() => undefined)
  return made
}

/** Whether this server has LibreOffice. */
export const hasOffice = (soffice = 'soffice'): Promise<boolean> =>
  ran(['sh', '-c', 'command -v "$0"', soffice], 10_000)
