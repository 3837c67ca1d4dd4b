import type { Language } from '@huibian/domain'
import type { Checked } from './check.queries'
import { instantIn, type Said, type Tone } from '../authority/verdict.words'

type Of<K extends Checked['kind']> = Extract<Checked, { kind: K }>

/** An earlier text may be taken up again: then what replaces a version is older than it. */
function replaced(n: number, { by }: { by: number }, language: Language): string {
  if (by > n)
    return language === 'zh' ? `第 ${n} 稿，已有更新的稿件` : `Version ${n}, replaced by a newer one`
  return language === 'zh' ? `第 ${n} 稿，已改用第 ${by} 稿` : `Version ${n}, replaced by version ${by}`
}

function sayVersion({ n, at, standing, standsNow }: Of<'version'>, language: Language): Said {
  const time = instantIn(language, 'short').format(at)
  const zh = language === 'zh'
  const what = zh
    ? `本校验码对应一份报送材料的第 ${n} 稿，定稿时间：${time}。`
    : `This code is that of version ${n} of a filed paper, finalised ${time}.`
  switch (standing) {
    case 'current':
      return {
        tone: 'good',
        title: zh ? `第 ${n} 稿，为当前稿` : `Version ${n}, the current one`,
        lines: [what],
      }
    case 'superseded':
      return {
        tone: 'bad',
        title: replaced(n, { by: standsNow }, language),
        lines: [
          what,
          zh
            ? `当前稿是第 ${standsNow} 稿，本稿不再使用。`
            : `Version ${standsNow} is the current one; this one is no longer used.`,
        ],
      }
    case 'takenBack':
      return {
        tone: 'bad',
        title: zh ? `第 ${n} 稿，已撤回` : `Version ${n}, taken back`,
        lines: [
          what,
          zh
            ? '该稿已由报送单位撤回，打印件作废。'
            : 'The filing unit has taken this version back; its print is void.',
        ],
      }
  }
}

type Both = { [L in Language]: { title: string; line: string } }

const summaries: { [S in Of<'summary'>['standing']]: Both & { tone: Tone } } = {
  frozen: {
    tone: 'plain',
    zh: { title: '汇总表已冻结，尚未盖章', line: '内容与系统中冻结的汇总表一致，尚无用印记录。' },
    en: {
      title: 'The summary table is frozen and not yet stamped',
      line: 'It says what the frozen table in the system says; no seal is on record.',
    },
  },
  stamped: {
    tone: 'good',
    zh: { title: '汇总表已盖章', line: '盖章后内容未变更。' },
    en: { title: 'The summary table is stamped', line: 'Nothing has changed since it was stamped.' },
  },
  forwarded: {
    tone: 'good',
    zh: { title: '汇总表已盖章并上报', line: '本表已随报送包上报。' },
    en: { title: 'The summary table is stamped and forwarded', line: 'It has gone up with its package.' },
  },
  changed: {
    tone: 'bad',
    zh: {
      title: '内容已变更，原盖章件失效',
      line: '冻结以后汇总表所列内容有变更，请以重新生成的汇总表为准。',
    },
    en: {
      title: 'The content has changed; the stamped paper is void',
      line: 'What the table lists has changed since it was frozen; the table made anew counts.',
    },
  },
  superseded: {
    tone: 'bad',
    zh: { title: '已有更新的汇总表', line: '本阶段已有更新的汇总表，请以最新一份为准。' },
    en: {
      title: 'There is a newer summary table',
      line: 'This phase has a newer summary table; the newest one counts.',
    },
  },
}

function saySummary({ n, standing }: Of<'summary'>, language: Language): Said {
  const { tone, ...both } = summaries[standing]
  const { title, line } = both[language]
  const which =
    language === 'zh' ? `本校验码对应第 ${n} 号汇总表。` : `This code is that of summary table ${n}.`
  return { tone, title, lines: [which, line] }
}

/** What a certificate says stays in the words in which it was printed. */
function sayCertificate({ standing, said, endedAt }: Of<'certificate'>, language: Language): Said {
  const { number, holder, statement, issuer, date } = said
  const zh = language === 'zh'
  const lines = [
    zh ? `证书编号：${number}` : `Certificate number: ${number}`,
    zh ? `${holder}：${statement}。` : `${holder}: ${statement}`,
    zh ? `${issuer}　${date}` : `${issuer}, ${date}`,
  ]
  if (standing === 'issued')
    return { tone: 'good', title: zh ? '证书有效' : 'The certificate is valid', lines }
  const ended = endedAt ? instantIn(language, 'short').format(endedAt) : ''
  if (standing === 'replaced')
    return {
      tone: 'bad',
      title: zh ? '证书已换发' : 'The certificate has been replaced',
      lines: [
        ...lines,
        zh ? `该证书已于 ${ended}换发，请以新证书为准。` : `It was replaced ${ended}; the new one counts.`,
      ],
    }
  return {
    tone: 'bad',
    title: zh ? '证书已撤销' : 'The certificate has been revoked',
    lines: [
      ...lines,
      zh ? `该证书已于 ${ended}撤销，不再有效。` : `It was revoked ${ended} and is not valid.`,
    ],
  }
}

function saySealed({ kind, pages, at }: Of<'edition' | 'letter'>, language: Language): Said {
  const time = instantIn(language, 'short').format(at)
  const [zh, en] = kind === 'edition' ? ['付印稿', 'print edition'] : ['通知', 'notice']
  return language === 'zh'
    ? {
        tone: 'good',
        title: `${zh}已盖章`,
        lines: [`本校验码对应一份${zh}（${pages} 页），用印时间：${time}。`],
      }
    : {
        tone: 'good',
        title: `The ${en} is stamped`,
        lines: [`This code is that of a ${en} of ${pages} pages, stamped ${time}.`],
      }
}

function sayEdition(edition: Of<'edition'>, language: Language): Said {
  if (edition.standing === 'sealed') return saySealed(edition, language)
  const time = instantIn(language, 'short').format(edition.at)
  return language === 'zh'
    ? {
        tone: 'bad',
        title: '付印稿已解除锁定，原盖章件失效',
        lines: [
          `本校验码对应一份付印稿（${edition.pages} 页），用印时间：${time}。该稿已由主办单位解除锁定，盖章件不再有效。`,
        ],
      }
    : {
        tone: 'bad',
        title: 'The print edition has been unlocked; its sealed copy no longer counts',
        lines: [
          `This code is that of a print edition of ${edition.pages} pages, stamped ${time}. Whoever runs the call has unlocked it since.`,
        ],
      }
}

const notFound: { [K in 'wrong' | 'unknown']: Both } = {
  wrong: {
    zh: { title: '校验码有误', line: '请对照纸面逐位核对后重新输入。校验码中不会出现 0、O、1、I。' },
    en: {
      title: 'The code is mistyped',
      line: 'Compare it with the paper character by character. Codes hold no 0, O, 1 or I.',
    },
  },
  unknown: {
    zh: { title: '没有查到这个校验码', line: '系统中没有对应的文件，或该汇总表已解除冻结。请核对校验码。' },
    en: {
      title: 'This code is not known',
      line: 'No paper here has it, or its summary table has been unfrozen. Check the code.',
    },
  },
}

/** What a code on paper says, in the reader's language. */
export function sayCode(found: Checked, language: Language): Said {
  switch (found.kind) {
    case 'wrong':
    case 'unknown': {
      const { title, line } = notFound[found.kind][language]
      return { tone: 'bad', title, lines: [line] }
    }
    case 'version':
      return sayVersion(found, language)
    case 'certificate':
      return sayCertificate(found, language)
    case 'edition':
      return sayEdition(found, language)
    case 'letter':
      return saySealed(found, language)
    case 'summary':
      return saySummary(found, language)
  }
}
