import type { Command } from 'commander'
import { withInstallation } from '../installation'
import { Ended, exitCodes } from '../outcome'
import { answered } from '../refused'

type Options = {
  username: string
  name: string
  office: string
  key?: string
  kind?: string
  region?: string
  json?: boolean
}

type Made = { office: string; code: string; expiresAt: Date }

/** Makes the installation's office and its first system administrator; there must be no account yet. */
export async function createAdministrator({ username, name, office, ...more }: Options): Promise<Made> {
  const { firstAdministrator, installationRoot, officeNamed } = await import('@huibian/api')
  const { key, kind, region } = more
  const organisation = await answered(officeNamed(installationRoot, { name: office, key, kind, region }))
  const made = await withInstallation((platform) =>
    firstAdministrator(platform, { username, name, organisation }).catch((error: unknown) => {
      throw new Ended(exitCodes.no, error instanceof Error ? error.message : String(error))
    }),
  )
  return { office: organisation.name, ...made }
}

function say({ office, code, expiresAt }: Made, username: string): void {
  console.log(`单位     ${office}`)
  console.log(`登录名   ${username}`)
  console.log(`一次性口令 ${code}`)
  console.log(`有效期至 ${expiresAt.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}（北京时间）`)
  console.log(`载入参考单位：npm run -s huibian -- organisations load-reference --username ${username}`)
}

/** `admin create`. */
export function addAdmin(program: Command): void {
  const admin = program.command('admin').description('管理员 · administrators')
  admin
    .command('create')
    .requiredOption('--username <username>', '登录名 · the sign-in name')
    .requiredOption('--name <name>', '姓名 · the person’s name')
    .option(
      '--office <office>',
      '本系统所属单位的全称或参考单位的代码 · the office this installation is for',
      'cnipa',
    )
    .option('--key <key>', '参考单位以外的单位：单位代码 · the key of an office that is no reference unit')
    .option('--kind <types>', '类型，多个用分号隔开 · its types, with semicolons between them')
    .option('--region <digits>', '六位行政区划代码，全国性单位不填 · its region of six digits')
    .option('--json', '末行输出一个 JSON 对象 · the last line is one JSON object')
    .description(
      '建立本系统所属单位和首位系统管理员，给出一次性口令 · make the office and its first system administrator, with a one-time code',
    )
    .action(async (options: Options) => {
      const made = await createAdministrator(options)
      if (options.json) console.log(JSON.stringify({ username: options.username, ...made }))
      else say(made, options.username)
    })
}
