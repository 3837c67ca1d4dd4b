import { demandNode } from './node-version.mjs'

demandNode()
import('./root.mjs').then(({ main, say }) =>
  main(async () => {
    const { isFound, missingTools, tools } = await import('./tools-found.mjs')
    const { run } = await import('./run.mjs')
    for (const tool of tools)
      say(`${isFound(tool) ? '  ok     ' : '  missing'} ${tool.package.padEnd(20)} ${tool.for}`)
    const wanted = missingTools().map((tool) => tool.package)
    if (wanted.length === 0) return 0
    const install = `apt-get install -y --no-install-recommends ${wanted.join(' ')}`
    if (process.getuid?.() !== 0 || !isFound({ commands: ['apt-get'] })) {
      say(`\nmissing: as root run  npm run test:tools  or  ${install}`)
      return 1
    }
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { env })
    const { code } = await run('apt-get', install.split(' ').slice(1), { env })
    // One package that this Debian does not have keeps apt from installing any.
    if (code !== 0)
      for (const each of wanted)
        await run('apt-get', ['install', '-y', '--no-install-recommends', each], { env })
    const still = missingTools().map((tool) => tool.package)
    if (still.length > 0) say(`\nstill missing: ${still.join(', ')}`)
    return still.length > 0 ? 1 : 0
  }),
)
