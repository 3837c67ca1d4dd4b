import { fillMessage, type Language } from '@huibian/domain'

/** What is said of how far those are whose posts read no matrix, by kind. */
const words = {
  sealed: {
    zh: ['本月用印', '申请 {asked} 件，已办 {done} 件，拒绝 {refused} 件'],
    en: ['Seal this month', '{asked} asked for, {done} sealed, {refused} refused'],
  },
  sealWaits: {
    zh: ['等候用印', '{n} 件，最早的一件申请于'],
    en: ['Waiting for the seal', '{n}, the oldest since'],
  },
  accounts: {
    zh: [
      '账号',
      '共 {total} 个：已启用 {open} 个，待首次登录 {awaited} 个，须重置口令 {lapsed} 个，锁定 {locked} 个',
    ],
    en: [
      'Accounts',
      '{total} in all: {open} in use, {awaited} await their first sign-in, {lapsed} need a new code, {locked} locked',
    ],
  },
  factors: {
    zh: ['二次验证', '已启用的 {open} 个账号中，{secondFactor} 个设置了二次验证'],
    en: ['Second factor', 'Set up at {secondFactor} of the {open} accounts in use'],
  },
  units: {
    zh: ['单位', '共 {total} 家：{staffed} 家已有人任职，{silent} 家未登记联系电话'],
    en: ['Units', '{total} in all: people hold posts in {staffed}, {silent} have no telephone number'],
  },
  jobs: {
    zh: ['后台任务', '近七日 {total} 项，失败 {failed} 项'],
    en: ['Background work', '{total} within seven days, {failed} failed'],
  },
  record: {
    zh: [
      '办理记录',
      '共 {total} 条；近七日 {lines} 条，其中账号、岗位变动 {changes} 条，被拒绝 {refused} 条',
    ],
    en: [
      'Record of acts',
      '{total} lines; {lines} within seven days, of which {changes} are changes of accounts and {refused} refusals',
    ],
  },
} as const

export type HeadwayKind = keyof typeof words

export function headwayWords(
  kind: HeadwayKind,
  counts: { [name: string]: number },
  language: Language,
): { label: string; says: string } {
  const [label, says] = words[kind][language]
  return { label, says: fillMessage(says, counts, language) }
}
