import { pageOf } from './page'
import type { Checked } from './check.queries'
import type { Said } from './verdict.words'

const instant = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
})

function sayVersion(found: Extract<Checked, { kind: 'version' }>): Said {
  const what = `本校验码对应一份报送材料的第 ${found.n} 稿，定稿时间：${instant.format(found.at)}。`
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

function sayCertificate({ standing, said, endedAt }: Extract<Checked, { kind: 'certificate' }>): Said {
  const { number, holder, statement, issuer, date } = said
  const lines = [`证书编号：${number}`, `${holder}：${statement}。`, `${issuer}　${date}`]
  if (standing === 'issued') return { tone: 'good', title: '证书有效', lines }
  const ended = endedAt ? instant.format(endedAt) : ''
  return standing === 'replaced'
    ? { tone: 'bad', title: '证书已换发', lines: [...lines, `该证书已于 ${ended}换发，请以新证书为准。`] }
    : { tone: 'bad', title: '证书已撤销', lines: [...lines, `该证书已于 ${ended}撤销，不再有效。`] }
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
    case 'certificate':
      return sayCertificate(found)
    case 'edition':
      return {
        tone: 'good',
        title: '付印稿已盖章',
        lines: [`本校验码对应一份付印稿（${found.pages} 页），用印时间：${instant.format(found.at)}。`],
      }
    case 'letter':
      return {
        tone: 'good',
        title: '通知已盖章',
        lines: [`本校验码对应一份通知（${found.pages} 页），用印时间：${instant.format(found.at)}。`],
      }
    case 'summary': {
      const { tone, title, line } = summaries[found.standing]
      return { tone, title, lines: [`本校验码对应第 ${found.n} 号汇总表。`, line] }
    }
  }
}

/** What a code on paper says. */
export function checkPage(typed: string, found: Checked, demo: boolean): string {
  return pageOf({ heading: '校验码核对', typed, said: say(found), demo })
}
