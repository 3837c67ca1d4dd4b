import * as fs from 'node:fs'
import { join } from 'node:path'

const watcher = join(__dirname, 'outbound-refused.cjs')

/** What a Node process and its children are started with so that nothing leaves this machine; `outbound` tells what tried to. */
export function watchOutbound(folder: string): { env: { [name: string]: string }; outbound: () => string[] } {
  const file = join(folder, 'outbound.txt')
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(watcher)}`, HUIBIAN_TEST_OUTBOUND: file }
  const outbound = () =>
    fs.existsSync(file)
      ? fs
          .readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : []
  return { env, outbound }
}
