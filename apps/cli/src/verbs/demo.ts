import type { DemoPlayed, DemoSize } from '@huibian/api'
import { Option, type Command } from 'commander'
import { withInstallation, type Installation } from '../installation'
import { Ended, exitCodes } from '../outcome'

const sizes: DemoSize[] = ['small', 'nation']

/** Why there is no room for a demo, and what to do. */
const hindrances = {
  played: '数据库中已有演示数据：要从头开始，请在登录页点“重置演示”，或换一个数据文件夹（HUIBIAN_DATA=…）',
  underWay: '另一个进程正在准备演示数据，请等它完成',
  inUse:
    '数据库中已有真实账号，不能准备演示：请换一个数据文件夹（HUIBIAN_DATA=…）或空的数据库（DATABASE_URL=…）',
  broken: '上次没有准备完的演示数据无法清除：请换一个数据文件夹（HUIBIAN_DATA=…）',
}

function demandDemo({ config }: Installation): void {
  if (config.production) throw new Ended(exitCodes.no, '正式环境（NODE_ENV=production）不能准备演示数据')
  if (!config.demo) throw new Ended(exitCodes.no, 'HUIBIAN_DEMO=0 时不准备演示数据：请去掉该设置')
}

/** Tells each whole per cent once, on the error stream. */
function teller(): (share: number) => Promise<void> {
  let told = -1
  return async (share) => {
    const percent = Math.floor(share * 100)
    if (percent === told) return
    told = percent
    console.error(`${String(percent).padStart(3)} %`)
  }
}

/** Plays the demo of a size on this installation's empty database. */
export async function playSize(size: DemoSize): Promise<DemoPlayed & { seconds: number }> {
  const { playOffline } = await import('@huibian/api')
  const begun = Date.now()
  const outcome = await withInstallation(async (installation, url) => {
    demandDemo(installation)
    return playOffline(installation, { size, url, told: teller() })
  })
  if (typeof outcome === 'string') throw new Ended(exitCodes.no, hindrances[outcome])
  return { ...outcome, seconds: Math.round((Date.now() - begun) / 1000) }
}

/** `demo [--size small|nation]`. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .addOption(
      new Option(
        '--size <size>',
        '规模：small 三省，nation 全国 200 家中心 · three provinces, or the whole nation',
      )
        .choices(sizes)
        .default('small'),
    )
    .option('--json', '末行输出一个 JSON 对象 · the last line is one JSON object')
    .description('在空数据库中准备演示数据（正式环境不可用）· play the demo on an empty database')
    .action(async ({ size, json }: { size: DemoSize; json?: boolean }) => {
      const played = await playSize(size)
      if (json) return console.log(JSON.stringify({ size, ...played }))
      const cases = Object.values(played.cases).reduce((sum, n) => sum + n, 0)
      console.log(
        `接收单位 ${played.bodies}，中心 ${played.centres}，案例 ${cases}，上报包 ${played.packages}`,
      )
      if (played.units > 0) console.log(`宣传周成员单位 ${played.units}`)
      console.log(`用时 ${played.seconds} 秒；演示账号与口令在数据文件夹的 demo-accounts.json`)
    })
}
