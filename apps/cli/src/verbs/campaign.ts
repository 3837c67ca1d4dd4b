import { describeCampaign, parseCampaign, type Campaign } from '@huibian/domain'
import type { Command } from 'commander'
import { readInput, textOf } from '../input'
import { Ended, exitCodes } from '../outcome'

/** The campaign in plain Chinese, one sentence a line, under the heads of its sections. */
function* plainWords(campaign: Campaign): Generator<string> {
  let section = ''
  for (const sentence of describeCampaign(campaign)) {
    if (sentence.section !== section) yield `${section === '' ? '' : '\n'}【${sentence.section}】`
    section = sentence.section
    yield `${sentence.id}  ${sentence.text}`
  }
}

/** Says what a campaign file means, or every mistake as `file:line:column: sentence`. */
export function checkCampaign(path: string): string[] {
  const parsed = parseCampaign(textOf(readInput(path), path))
  if ('campaign' in parsed) return [...plainWords(parsed.campaign)]
  const mistakes = parsed.mistakes.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
  throw new Ended(exitCodes.no, mistakes.join('\n'))
}

/** `campaign check FILE`. */
export function addCampaign(program: Command): void {
  const campaign = program.command('campaign').description('征集活动文件 · campaign files')
  campaign
    .command('check')
    .argument('<file>', '征集活动文件 (YAML) · a campaign file')
    .description(
      '用通俗的话说明文件含义，或指出错误所在的行列 · say what the file means, or where it is wrong',
    )
    .action((file: string) => console.log(checkCampaign(file).join('\n')))
}
