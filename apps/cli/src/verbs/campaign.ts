import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  datedPlaces,
  decides,
  describeCampaign,
  effectOf,
  openQuestions,
  readCampaignFile,
  wordsOf,
  type Mistake,
} from '@huibian/domain'
import type { Command } from 'commander'
import { readInput, textOf } from '../input'
import { Ended, exitCodes } from '../outcome'

type Sentence = ReturnType<typeof describeCampaign>[number]

/** What a campaign file means, sentence by sentence, and what the office has still to decide. */
type Told = {
  sentences: Sentence[]
  open: { id: string; asks: string; why?: string }[]
  dated: { id: string; names: string[]; text: string }[]
}

/** The campaign in plain Chinese, one sentence a line, under the heads of its sections. */
function* plainWords(sentences: readonly Sentence[]): Generator<string> {
  let section = ''
  for (const sentence of sentences) {
    if (sentence.section !== section) yield `${section === '' ? '' : '\n'}【${sentence.section}】`
    section = sentence.section
    yield `${sentence.id}  ${sentence.text}`
  }
}

function openWords(open: Told['open']): string[] {
  if (open.length === 0) return ['', '没有待定事项，可以发布。']
  return [
    '',
    `尚有 ${open.length} 项待定，确定前不能发布（在文件末尾各问题下写 answer: 所选的值）：`,
    ...open.map(({ id, asks, why = '' }) => `${id}  ${asks}${why && `——${why}`}`),
  ]
}

/** Which words name a day or a year that is none of the campaign's, as those do that stay when its dates are moved. */
function datedWords(dated: Told['dated']): string[] {
  if (dated.length === 0) return []
  return [
    '',
    `以下 ${dated.length} 处文字写着本活动没有的年份或日期（日期整体移动时只改日期、不改文字），请逐处核对：`,
    ...dated.map(({ id, names, text }) => `${id}  ${names.join('、')}：${text}`),
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

/** A file that is wrong, with every mistake that was found in it. */
class Mistaken extends Ended {
  constructor(
    path: string,
    readonly mistakes: readonly Mistake[],
  ) {
    const lines = mistakes.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
    super(exitCodes.no, lines.join('\n'))
  }
}

/**
 * Says what a campaign file means and what is still open in it, or throws its mistakes as `file:line:column: sentence`. A relay is read with
 * the file above it, which lies in the same folder under its id.
 */
export function checkCampaign(path: string): Told {
  const parsed = readCampaignFile(textOf(readInput(path), path), beside(path))
  if ('mistakes' in parsed) throw new Mistaken(path, parsed.mistakes)
  const open = openQuestions(parsed.campaign).map((question) => ({
    id: question.id,
    asks: wordsOf(question.asks),
    ...(decides(question.answer) ? { why: effectOf(parsed.campaign, question).zh } : {}),
  }))
  const dated = datedPlaces(parsed.campaign).map(({ id, names, text }) => ({ id, names, text: text.zh }))
  return { sentences: describeCampaign(parsed.campaign), open, dated }
}

/** As `checkCampaign`, for a program: one JSON object, whether the file is right or wrong. */
function tellProgram(path: string): Told {
  try {
    const told = checkCampaign(path)
    console.log(JSON.stringify({ mistakes: [], ...told }))
    return told
  } catch (cause) {
    if (cause instanceof Mistaken) console.log(JSON.stringify({ mistakes: cause.mistakes }))
    throw cause
  }
}

function tellReader(path: string): Told {
  const told = checkCampaign(path)
  console.log([...plainWords(told.sentences), ...openWords(told.open), ...datedWords(told.dated)].join('\n'))
  return told
}

/** `campaign check FILE [--publishable] [--json]`. */
export function addCampaign(program: Command): void {
  const campaign = program.command('campaign').description('征集活动文件 · campaign files')
  campaign
    .command('check')
    .argument('<file>', '征集活动文件 (YAML) · a campaign file')
    .option('--publishable', '有待定事项时以 2 结束 · end with 2 while questions are open')
    .option('--json', '末行输出一个 JSON 对象 · the last line is one JSON object')
    .description(
      '用通俗的话说明文件含义，或指出错误所在的行列 · say what the file means, or where it is wrong',
    )
    .action((file: string, { publishable, json }: { publishable?: boolean; json?: boolean }) => {
      const { open } = json ? tellProgram(file) : tellReader(file)
      if (publishable && open.length > 0)
        throw new Ended(exitCodes.open, `尚有 ${open.length} 项待定，不能发布`)
    })
}
