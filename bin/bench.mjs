import { demandNode } from './node-version.mjs'

demandNode()
import('./root.mjs').then(({ main, root }) =>
  main(async () => {
    const { ensureInstalled } = await import('./install.mjs')
    const { ensureBuilt } = await import('./build.mjs')
    const { run } = await import('./run.mjs')
    await ensureInstalled()
    await ensureBuilt()
    const jest = [`${root}/node_modules/jest/bin/jest.js`, '--selectProjects', 'bench', '--runInBand']
    const { code } = await run(process.execPath, ['--expose-gc', ...jest, ...process.argv.slice(2)])
    return code
  }),
)
