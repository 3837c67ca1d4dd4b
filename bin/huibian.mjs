import { demandNode } from './node-version.mjs'

demandNode()
import('./root.mjs').then(({ main, root }) =>
  main(async () => {
    const { createRequire } = await import('node:module')
    const { ensureInstalled } = await import('./install.mjs')
    const { ensureBuilt } = await import('./build.mjs')
    await ensureInstalled()
    await ensureBuilt({ without: ['apps/console'] })
    // npm runs us in the repository's folder, but files are named from where the person stands.
    if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
    // From here on there is no step to end, but perhaps a database: the verb itself ends in good order.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal)
    const { run } = createRequire(import.meta.url)(`${root}/apps/cli/dist/main.js`)
    return run(process.argv.slice(2))
  }),
)
