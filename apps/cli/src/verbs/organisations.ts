import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Imported } from '@huibian/api'
import type { Command } from 'commander'
import { readInput } from '../input'
import { withInstallation } from '../installation'
import { Ended, exitCodes } from '../outcome'
import { answered } from '../refused'

type Options = { username: string; errors?: string; json?: boolean }

function write(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes)
  } catch {
    throw new Ended(exitCodes.unreadable, `无法写入 ${path} · cannot write ${path}`)
  }
}

/** Takes the good rows of a spreadsheet; the others are written to `errors`, each with its 错误原因. */
export async function importFile(file: string, { username, errors }: Options): Promise<Imported> {
  readInput(file)
  const { importOrganisationsFile } = await import('@huibian/api')
  const result = await answered(
    withInstallation((installation) => importOrganisationsFile(installation, username, resolve(file))),
  )
  if (result.errors) write(errors ?? errorsBeside(file), result.errors)
  return result
}

const errorsBeside = (file: string) => `${file.replace(/\.xlsx$/i, '')}-错误.xlsx`

function tell({ created, updated, refused }: Imported, where: string): string {
  const said = `新增 ${created} 家，更新 ${updated} 家，退回 ${refused} 行`
  return refused === 0 ? said : `${said}；退回的行和错误原因在 ${where}`
}

const username = [
  '--username <username>',
  '以哪位系统管理员的身份 · acting as this system administrator',
] as const
const json = ['--json', '末行输出一个 JSON 对象 · the last line is one JSON object'] as const

/** `organisations import FILE`, `organisations export FILE` and `organisations load-reference`. */
export function addOrganisations(program: Command): void {
  const organisations = program.command('organisations').description('单位 · organisations')
  organisations
    .command('import')
    .argument('<file>', '单位表格 (.xlsx) · a spreadsheet of units')
    .requiredOption(...username)
    .option('--errors <file>', '退回的行写到此文件 · where rows that are handed back are written')
    .option(...json)
    .description(
      '导入单位：正确的行存入，有误的行连同错误原因退回（退出码 1）· take good rows, hand bad ones back',
    )
    .action(async (file: string, options: Options) => {
      const { errors, ...counts } = await importFile(file, options)
      const where = options.errors ?? errorsBeside(file)
      if (options.json) console.log(JSON.stringify(errors ? { ...counts, errors: where } : counts))
      else console.log(tell(counts, where))
      if (errors) throw new Ended(exitCodes.no, `有 ${counts.refused} 行退回`)
    })
  organisations
    .command('export')
    .argument('<file>', '写到此文件 (.xlsx) · write to this file')
    .requiredOption(...username)
    .option(...json)
    .description('导出单位，修改后可再导入 · write the units, to be changed and imported again')
    .action(async (file: string, options: Options) => {
      const { exportOrganisationsFile } = await import('@huibian/api')
      const bytes = await answered(
        withInstallation((installation) => exportOrganisationsFile(installation, options.username)),
      )
      write(file, bytes)
      console.log(options.json ? JSON.stringify({ file, bytes: bytes.length }) : `已写入 ${file}`)
    })
  addLoadReference(organisations)
}

function addLoadReference(organisations: Command): void {
  organisations
    .command('load-reference')
    .requiredOption(...username)
    .option(...json)
    .description(
      '载入参考单位（省、自治区、直辖市、副省级城市、兵团等）：国家局为全部，省局为本省的；已有的不动，可重复执行 · add the reference units that are not there yet',
    )
    .action(async (options: Options) => {
      const { loadReferenceUnits } = await import('@huibian/api')
      const created = await answered(
        withInstallation((installation) => loadReferenceUnits(installation, options.username)),
      )
      console.log(options.json ? JSON.stringify({ created }) : `新增 ${created} 家参考单位`)
    })
}
