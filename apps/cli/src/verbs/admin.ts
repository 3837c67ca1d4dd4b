import { join } from 'node:path'
import type { Command } from 'commander'
import { withInstallation } from '../installation'
import { Ended, exitCodes } from '../outcome'

type Options = { username: string; name: string; json?: boolean }

/** Makes the first system administrator of the national office; there must be no account yet. */
export async function createAdministrator({
  username,
  name,
}: Options): Promise<{ code: string; expiresAt: Date }> {
  const { firstAdministrator, installationRoot, readReference } = await import('@huibian/api')
  const units = await readReference(join(installationRoot, 'db/sample/organisations.yaml'))
  const national = units.find(({ types }) => types.includes('national'))
  if (!national) throw new Error('the reference data has no national office')
  return withInstallation((platform) =>
    firstAdministrator(platform, { username, name, organisation: national }).catch((error: unknown) => {
      throw new Ended(exitCodes.no, error instanceof Error ? error.message : String(error))
    }),
  )
}

/** `admin create`. */
export function addAdmin(program: Command): void {
  const admin = program.command('admin').description('管理员 · administrators')
  admin
    .command('create')
    .requiredOption('--username <username>', '登录名 · the sign-in name')
    .requiredOption('--name <name>', '姓名 · the person’s name')
    .option('--json', '末行输出一个 JSON 对象 · the last line is one JSON object')
    .description(
      '建立首位系统管理员，给出一次性口令 · make the first system administrator, with a one-time code',
    )
    .action(async (options: Options) => {
      const made = await createAdministrator(options)
      if (options.json) return console.log(JSON.stringify({ username: options.username, ...made }))
      console.log(`登录名   ${options.username}`)
      console.log(`一次性口令 ${made.code}`)
      console.log(
        `有效期至 ${made.expiresAt.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}（北京时间）`,
      )
    })
}
