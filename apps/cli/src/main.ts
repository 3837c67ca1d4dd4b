import { Command, CommanderError } from 'commander'
import { Ended, exitCodes } from './outcome'
import { addAdmin } from './verbs/admin'
import { addCampaign } from './verbs/campaign'
import { addCount } from './verbs/count'
import { addVerify } from './verbs/verify'
import { addDemo } from './verbs/demo'
import { addJobs } from './verbs/jobs'
import { addOrganisations } from './verbs/organisations'

const codes = `
退出码 · exit codes:
  0  完成 · done
  1  答案是否 · the answer is no: mistakes in a file, a check that failed
  2  用法或设置有误，或尚有待定事项 · the command was typed wrong, a setting is wrong, or questions are open
  3  文件无法读取或格式不支持 · a file cannot be read, or is of a kind that is not read
  70 程序内部错误 · a fault of ours`

function program(): Command {
  const huibian = new Command('huibian')
    .description('汇编：把征集通知变成可以运行的征集活动 · turns a notice into a campaign that runs')
    .addHelpText('after', codes)
    .showHelpAfterError()
    .exitOverride()
  addCount(huibian)
  addCampaign(huibian)
  addAdmin(huibian)
  addVerify(huibian)
  addOrganisations(huibian)
  addJobs(huibian)
  addDemo(huibian)
  // Sub-commands are made before the rule for endings is inherited.
  for (const command of huibian.commands)
    for (const each of [command, ...command.commands]) each.exitOverride()
  return huibian
}

/** Runs the command line `args` (without node and script); answers the exit code. Verbs that need no database start none. */
export async function run(args: string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' })
    return exitCodes.done
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    console.error(error instanceof Ended ? error.message : error)
    return error instanceof Ended ? error.code : exitCodes.fault
  }
}
