import { bodyFromMarkdown, countBody, countText, type TextCount } from '@huibian/domain'
import type { Command } from 'commander'
import { readWordBody } from '../docx'
import { kindOf, readInput, textOf } from '../input'

/** Counts what a file holds by the rule that judges entries. */
export async function countFile(path: string): Promise<TextCount> {
  const bytes = readInput(path)
  const kind = kindOf(bytes, path)
  if (kind === 'docx') return countBody(await readWordBody(bytes, path))
  const text = textOf(bytes, path)
  return kind === 'markdown' ? countBody(bodyFromMarkdown(text)) : countText(text)
}

const lines = ({ words, characters, charactersNoSpaces, chinese, latinRuns, paragraphs }: TextCount) => [
  `字数           ${words}`,
  `字符数(计空格)   ${characters}`,
  `字符数(不计空格) ${charactersNoSpaces}`,
  `中文字与标点    ${chinese}`,
  `外文词与数字    ${latinRuns}`,
  `段落数         ${paragraphs}`,
]

/** `count [--json] FILE`: 字数 of a text, Markdown or Word file. */
export function addCount(program: Command): void {
  program
    .command('count')
    .argument(
      '<file>',
      '文本、Markdown 或 .docx 文件；- 为标准输入 · a text, Markdown or .docx file; - reads the standard input',
    )
    .option('--json', '末行输出一个 JSON 对象 · the last line is one JSON object')
    .description('统计字数 · count 字数 as entries are counted')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const counted = await countFile(file)
      console.log(json ? JSON.stringify(counted) : lines(counted).join('\n'))
    })
}
