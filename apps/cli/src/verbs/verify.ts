import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Trust, Verdict } from '@huibian/documents'
import type { Command } from 'commander'
import { settings, withInstallation } from '../installation'
import { readInput } from '../input'
import { Ended, exitCodes } from '../outcome'

type Options = { json?: boolean; code?: string; trust?: string[]; offline?: boolean }

/** What is said at the end of a file's check: whether the installation's own papers were asked, too. */
type Answer = { verdict: Verdict; compared: boolean }

/** A store of trust that cannot be read is the operator's to mend, and no word on the file. */
async function believed(config: Awaited<ReturnType<typeof settings>>, more: string[]): Promise<Trust> {
  const { certificatesOf, trustOf, UnreadableTrust } = await import('@huibian/api/dist/authority/trust.js')
  try {
    const trust = await trustOf(config, new Date())
    const others = more.flatMap((path) => certificatesOf(path, readInput(path)))
    return { ...trust, authorities: [...trust.authorities, ...others] }
  } catch (cause) {
    if (cause instanceof UnreadableTrust) throw new Ended(exitCodes.unreadable, cause.message)
    throw cause
  }
}

async function judge(file: string, options: Options): Promise<Answer> {
  const { judgeFile } = await import('@huibian/api/dist/authority/verify.js')
  const config = await settings()
  const trust = await believed(config, options.trust ?? [])
  const judged = await judgeFile(file, trust)
  const typed = options.code ?? ''
  const known = config.databaseUrl !== undefined || existsSync(join(config.dataDirectory, 'postgres'))
  if (!known || options.offline) {
    const { bindNamed } = await import('@huibian/api/dist/check/issued.queries.js')
    return { verdict: bindNamed(judged.verdict, typed), compared: false }
  }
  const { judgeOffline } = await import('@huibian/api')
  const verdict = await withInstallation((platform) => judgeOffline(platform, { path: file, judged, typed }))
  return { verdict, compared: true }
}

/** `verify [--json] [--code CODE] [--trust PEM] [--offline] FILE`: which of the five things is true of a file's seals. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .argument('<file>', 'PDF 文件 · a PDF')
    .option('--json', '末行输出一个 JSON 对象 · the last line is one JSON object')
    .option('--code <code>', '文件应有的校验码 · the code of the paper that the file is offered for')
    .option('--trust <crt...>', '另外信任的签发机构证书 · certificates of further authorities to believe')
    .option('--offline', '只核验签章，不查本系统的数据 · judge the signatures alone, ask no database')
    .description('核验电子签章 · say whether the seals of a file hold')
    .action(async (file: string, options: Options) => {
      const isPdf = readInput(file).subarray(0, 1024).includes('%PDF-')
      if (!isPdf) throw new Ended(exitCodes.unreadable, `${file} 不是 PDF 文件 · is not a PDF`)
      const { verdict, compared } = await judge(file, options)
      const { sayVerdict } = await import('@huibian/api/dist/authority/verdict.words.js')
      const { title, lines } = sayVerdict(verdict)
      const unasked = compared ? [] : ['未与本系统的数据核对：是否为当前有效的一份不在此结论之内。']
      console.log(
        options.json ? JSON.stringify({ ...verdict, compared }) : [title, ...lines, ...unasked].join('\n'),
      )
      if (verdict.standing !== 'valid') throw new Ended(exitCodes.no, `签章核验未通过 · ${verdict.standing}`)
    })
}
