import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeCampaign, openQuestions, readCampaignFile, wordsOf, type Campaign } from '@huibian/domain'
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

/** What the office has still to decide, each with the notice's wording and the default. */
function openWords(campaign: Campaign): string[] {
  const open = openQuestions(campaign)
  if (open.length === 0) return ['', '没有待定事项，可以发布。']
  return [
    '',
    `尚有 ${open.length} 项待定，确定前不能发布（在文件末尾各问题下写 answer: 所选的值）：`,
    ...open.map(({ id, asks }) => `${id}  ${wordsOf(asks)}`),
  ]
}

/** The file of a campaign that lies beside another, by its id; undefined where there is none. */
function beside(path: string): (id: string) => string | undefined {
  return (id) => {
    try {
      return readFileSync(join(dirname(path), `${id}.yaml`), 'utf8')
    } catch {
      return undefined
    }
  }
}

/**
 * Says what a campaign file means and what is still open in it, or every mistake as `file:line:column: sentence`. A relay is read with the
 * file above it, which lies in the same folder under its id.
 */
export function checkCampaign(path: string): { said: string[]; open: number } {
  const parsed = readCampaignFile(textOf(readInput(path), path), beside(path))
  if ('campaign' in parsed) {
    const { campaign } = parsed
    return { said: [...plainWords(campaign), ...openWords(campaign)], open: openQuestions(campaign).length }
  }
  const mistakes = parsed.mistakes.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
  throw new Ended(exitCodes.no, mistakes.join('\n'))
}

/** `campaign check FILE [--publishable]`. */
export function addCampaign(program: Command): void {
  const campaign = program.command('campaign').description('征集活动文件 · campaign files')
  campaign
    .command('check')
    .argument('<file>', '征集活动文件 (YAML) · a campaign file')
    .option('--publishable', '有待定事项时以 2 结束 · end with 2 while questions are open')
    .description(
      '用通俗的话说明文件含义，或指出错误所在的行列 · say what the file means, or where it is wrong',
    )
    .action((file: string, { publishable }: { publishable?: boolean }) => {
      const { said, open } = checkCampaign(file)
      console.log(said.join('\n'))
      if (publishable && open > 0) throw new Ended(exitCodes.open, `尚有 ${open} 项待定，不能发布`)
    })
}
