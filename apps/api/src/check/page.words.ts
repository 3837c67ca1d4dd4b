import type { Language } from '@huibian/domain'
import type { Said } from '../authority/verdict.words'

type Words = {
  lang: string
  headings: { code: string; file: string }
  file: string
  code: string
  checkFile: string
  typed: string
  checkCode: string
  demo: string
  foot: string
  /** The other language, in itself. */
  other: { lang: Language; name: string }
}

/** All that stands on every check page. */
export const pageWords: { [L in Language]: Words } = {
  zh: {
    lang: 'zh-CN',
    headings: { code: '校验码核对', file: '签章核验' },
    file: '核验电子签章：选择 PDF 文件（不超过 100 MB，核验后即删除）',
    code: '该文件应有的校验码（可不填）',
    checkFile: '核验',
    typed: '核对纸面校验码',
    checkCode: '核对',
    demo: '演示数据。',
    foot: '本页只说明文件是否为当前有效的一份，不显示所报内容。',
    other: { lang: 'en', name: 'English' },
  },
  en: {
    lang: 'en',
    headings: { code: 'Check of a code', file: 'Check of a seal' },
    file: 'Check an electronic seal: choose a PDF (100 MB at most; it is deleted once checked)',
    code: 'The code that the file should have (may be left empty)',
    checkFile: 'Check the file',
    typed: 'Check the code on a paper',
    checkCode: 'Check the code',
    demo: 'Demonstration data. ',
    foot: 'This page tells only whether a paper is the one that counts, and nothing of what was filed.',
    other: { lang: 'zh', name: '中文' },
  },
}

/** Answers in which nothing was looked at. */
export const answers: { [A in 'busy' | 'nothing' | 'slow' | 'unreadableTrust']: { [L in Language]: Said } } =
  {
    busy: {
      zh: {
        tone: 'plain',
        title: '请稍后再试',
        lines: ['核验请求过于频繁或正在排队，请一分钟后再试。'],
      },
      en: {
        tone: 'plain',
        title: 'Try again later',
        lines: ['There are too many requests, or they are waiting; try again in a minute.'],
      },
    },
    nothing: {
      zh: { tone: 'plain', title: '没有收到文件', lines: ['请选择一个不超过 100 MB 的 PDF 文件。'] },
      en: { tone: 'plain', title: 'No file has come', lines: ['Choose a PDF of 100 MB at most.'] },
    },
    slow: {
      zh: {
        tone: 'plain',
        title: '文件未能传完',
        lines: ['文件在规定时间内没有传完，已停止接收。请检查网络后再试。'],
      },
      en: {
        tone: 'plain',
        title: 'The file did not come in time',
        lines: ['The file took too long to come and was given up. Look to the line and try again.'],
      },
    },
    unreadableTrust: {
      zh: {
        tone: 'plain',
        title: '暂时不能核验',
        lines: ['本系统所信任的证书或吊销列表中有一份无法读取，与所提交的文件无关。请联系系统运维人员。'],
      },
      en: {
        tone: 'plain',
        title: 'Files cannot be checked at present',
        lines: [
          'One of the certificates or lists of revocations that this system trusts cannot be read; that has nothing to do with the file. Tell whoever runs the system.',
        ],
      },
    },
  }
