import type { Checked } from './check.queries'

const instant = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
})

type Said = { tone: 'good' | 'bad' | 'plain'; title: string; lines: string[] }

function sayVersion(found: Extract<Checked, { kind: 'version' }>): Said {
  const what = `本校验码对应一份案例的第 ${found.n} 稿，定稿时间：${instant.format(found.at)}。`
  switch (found.standing) {
    case 'current':
      return { tone: 'good', title: `第 ${found.n} 稿，为当前稿`, lines: [what] }
    case 'superseded':
      return {
        tone: 'bad',
        title: `第 ${found.n} 稿，已有更新的稿件`,
        lines: [what, `最新的是第 ${found.latest} 稿，本稿不再使用。`],
      }
    case 'takenBack':
      return {
        tone: 'bad',
        title: `第 ${found.n} 稿，已撤回`,
        lines: [what, '该稿已由报送单位撤回，打印件作废。'],
      }
  }
}

const summaries: Record<
  Extract<Checked, { kind: 'summary' }>['standing'],
  Omit<Said, 'lines'> & { line: string }
> = {
  frozen: {
    tone: 'plain',
    title: '汇总表已冻结，尚未盖章',
    line: '内容与系统中冻结的汇总表一致，尚无用印记录。',
  },
  stamped: { tone: 'good', title: '汇总表已盖章', line: '盖章后内容未变更。' },
  forwarded: { tone: 'good', title: '汇总表已盖章并上报', line: '本表已随报送包上报。' },
  changed: {
    tone: 'bad',
    title: '内容已变更，原盖章件失效',
    line: '冻结以后汇总表所列内容有变更，请以重新生成的汇总表为准。',
  },
  superseded: { tone: 'bad', title: '已有更新的汇总表', line: '本阶段已有更新的汇总表，请以最新一份为准。' },
}

function say(found: Checked): Said {
  switch (found.kind) {
    case 'wrong':
      return {
        tone: 'bad',
        title: '校验码有误',
        lines: ['请对照纸面逐位核对后重新输入。校验码中不会出现 0、O、1、I。'],
      }
    case 'unknown':
      return {
        tone: 'bad',
        title: '没有查到这个校验码',
        lines: ['系统中没有对应的文件，或该汇总表已解除冻结。请核对校验码。'],
      }
    case 'version':
      return sayVersion(found)
    case 'summary': {
      const { tone, title, line } = summaries[found.standing]
      return { tone, title, lines: [`本校验码对应第 ${found.n} 号案例汇总表。`, line] }
    }
  }
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)

const colours = { good: '#1b6e3c', bad: '#b3261e', plain: '#3d4a5c' } as const

/** The check page: no script, nothing from outside, nothing of a case. */
export function checkPage(typed: string, found: Checked, demo: boolean): string {
  const { tone, title, lines } = say(found)
  const shown = typed.slice(0, 60)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>校验码核对</title>
<style>
body { margin: 0; font: 16px/1.8 "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1f2933; background: #f5f6f8 }
main { max-width: 34em; margin: 8vh auto; padding: 2em; background: #fff; border-top: 4px solid ${colours[tone]} }
h1 { margin: 0 0 .2em; font-size: 1rem; font-weight: 400; color: #5a6675 }
h2 { margin: 0 0 .6em; font-size: 1.5rem; color: ${colours[tone]} }
code { font-size: 1.1rem; letter-spacing: .06em; overflow-wrap: anywhere }
p { margin: .4em 0 }
footer { margin-top: 2em; font-size: .85rem; color: #5a6675 }
</style>
</head>
<body>
<main>
<h1>校验码核对　<code>${escaped(shown)}</code></h1>
<h2>${escaped(title)}</h2>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
<footer>${demo ? '演示数据。' : ''}本页只说明文件是否为当前有效的一份，不显示案例内容。</footer>
</main>
</body>
</html>
`
}
