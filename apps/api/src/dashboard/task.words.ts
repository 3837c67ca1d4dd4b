import { fillMessage, type Language, type Called } from '@huibian/domain'

/** Titles and details of tasks, by kind. */
const words = {
  file: {
    zh: ['填报{noun}', '{phase}：还差 {n} 个{noun}'],
    en: ['File {noun}s', '{phase}: {n} more to come'],
  },
  duty: {
    zh: ['完成活动任务', '{phase}：{missing}'],
    en: ['Do what every unit owes', '{phase}: {missing}'],
  },
  compile: {
    zh: ['编制活动总结', '{phase}：报送已截止，总结报告尚未编制'],
    en: ['Compile the report', '{phase}: closed, and the report is not compiled yet'],
  },
  draft: {
    zh: ['完成草稿', '{phase}：{n} 个{noun}尚未定稿'],
    en: ['Finish drafts', '{phase}: {n} not finalised'],
  },
  scan: {
    zh: ['盖章并上传扫描件', '{phase}：{n} 个{noun}待盖章'],
    en: ['Stamp and upload scans', '{phase}: {n} await the stamp'],
  },
  send: {
    zh: ['报送已定稿的{noun}', '{phase}：{n} 个{noun}已定稿，尚未报送'],
    en: ['Send in what is finalised', '{phase}: {n} finalised and not sent yet'],
  },
  returned: {
    zh: ['修改退回的{noun}', '{phase}：{n} 个{noun}退回修改'],
    en: ['Correct returned {noun}s', '{phase}: {n} returned'],
  },
  review: {
    zh: ['审核{noun}', '{phase}：{n} 个{noun}待审核'],
    en: ['Review {noun}s', '{phase}: {n} await review'],
  },
  minimum: {
    zh: ['催报{noun}', '{phase}：{total} 个所属单位已过截止时间，共还差 {n} 个{noun}'],
    en: ['Chase {noun}s', '{phase}: {total} units are past their close, {n} short in all'],
  },
  forward: {
    zh: ['形成汇总表并上报', '{phase}：{n} 个审核通过的{noun}尚未上报'],
    en: ['Make the summary table and forward', '{phase}: {n} accepted {noun}s not forwarded'],
  },
  packageBack: {
    zh: ['处理退回的报送包', '{phase}：第 {n} 包被退回'],
    en: ['Deal with a returned package', '{phase}: package {n} was returned'],
  },
  caseBack: {
    zh: ['更正上级退回的{noun}', '{phase}：{n} 个已上报的{noun}被上级退回'],
    en: ['Correct what was sent back', '{phase}: {n} forwarded {noun}s were sent back from above'],
  },
  proxied: {
    zh: ['查看代录', '{phase}：其他单位代本单位录入 {n} 件，请核对后知悉或提出异议'],
    en: ['See what was entered for you', '{phase}: {n} entered for your unit; take note or object'],
  },
  entering: {
    zh: ['完成代录', '{phase}：代其他单位录入的 {n} 件尚未报送'],
    en: ['Finish what you enter for units', '{phase}: {n} not sent yet'],
  },
  objected: {
    zh: ['答复异议', '{phase}：代录单位对 {n} 件提出异议'],
    en: ['Answer objections', '{phase}: units object to {n} entered for them'],
  },
  activityProxied: {
    zh: ['查看代录的活动', '办公室代本单位登记 {n} 项活动，请核对后知悉、接手或提出异议'],
    en: ['See activities entered for you', '{n} entered for your unit; take note, take over or object'],
  },
  activityObjected: {
    zh: ['答复对活动的异议', '单位对代录的 {n} 项活动提出异议'],
    en: ['Answer objections to activities', 'Units object to {n} activities entered for them'],
  },
  sealRefused: {
    zh: ['处理被拒绝的用印申请', '{phase}：第 {n} 号汇总表的用印申请被拒绝'],
    en: ['Deal with a refused seal', '{phase}: the seal was refused for table {n}'],
  },
  mail: {
    zh: ['发送报送邮件', '{phase}：第 {n} 包尚未标记已发送'],
    en: ['Send the mail', '{phase}: package {n} is not marked as sent'],
  },
  approve: {
    zh: ['审签汇总表', '{phase}：{n} 份汇总表待审签'],
    en: ['Approve summary tables', '{phase}: {n} await approval'],
  },
  seal: {
    zh: ['用印', '{n} 份用印申请待办理'],
    en: ['Press the seal', '{n} requests wait'],
  },
  overdue: {
    zh: ['督促逾期单位', '{phase}：{n} 个单位逾期未报足'],
    en: ['Chase overdue units', '{phase}: {n} units are overdue'],
  },
  chased: {
    zh: ['办理催报', '{phase}：{unit}催报，{missing}'],
    en: ['Answer a chase', '{phase}: asked for by {unit}, {missing}'],
  },
  reminded: {
    zh: ['报送提醒', '{phase}：{unit}发来提醒'],
    en: ['Kindly send', '{phase}: {unit} reminds you'],
  },
  promised: {
    zh: ['跟进承诺报送', '{phase}：{n} 个单位承诺的日期已到，尚未报齐'],
    en: ['Follow up promises', '{phase}: {n} units have not sent by the day that they promised'],
  },
  select: {
    zh: ['{selection}{noun}', '{phase}：已收到 {n} 个上报{noun}'],
    en: ['Select {noun}s', '{phase}: {n} {noun}s have come in'],
  },
  loosened: {
    zh: ['更正转发通知', '{phase}：上级通知更正后，本通知有 {n} 处比上级宽。{missing}'],
    en: ['Correct a relay', '{phase}: looser than the corrected notice above in {n} places. {missing}'],
  },
  upperCorrected: {
    zh: ['更正转发通知', '{phase}：上级通知已更正，请相应更正本通知'],
    en: ['Correct a relay', '{phase}: the notice above was corrected; take it over'],
  },
  accountAwaited: {
    zh: ['督促首次登录', '{n} 个账号持一次性口令，尚未首次登录（共 {total} 个账号）'],
    en: ['See to first sign-ins', '{n} of {total} accounts hold a code and have not signed in yet'],
  },
  accountLapsed: {
    zh: ['重置过期口令', '{n} 个账号的一次性口令已过期，须重置后才能登录'],
    en: ['Give new codes', 'The codes of {n} accounts have run out; they need new ones'],
  },
  accountLocked: {
    zh: ['解除账号锁定', '{n} 个账号因多次输错密码被锁定，核实本人后解除'],
    en: [
      'Unlock accounts',
      '{n} accounts are locked after wrong passwords; unlock them once the person is known',
    ],
  },
  accountMistaken: {
    zh: ['核实登录失败', '近一日 {n} 个账号输错过密码'],
    en: ['Look into failed sign-ins', 'Wrong passwords were given at {n} accounts within a day'],
  },
  sealEnds: {
    zh: ['更换印章证书', '本单位电子印章的证书到期后不能用印，请停用后重新登记'],
    en: [
      'Renew the seal',
      'Once its certificate has run out the seal of this office cannot be used; register it anew',
    ],
  },
  unitEmpty: {
    zh: ['为单位开通账号', '{n} 家单位尚无人任职（共 {total} 家）'],
    en: ['Open accounts for units', 'Nobody holds a post in {n} of {total} units'],
  },
  unitUnsealed: {
    zh: ['设置审签人和用印管理员', '{n} 家有审核人员的单位缺少审签人或用印管理员，汇总表不能审签、用印'],
    en: ['Appoint approvers and seal keepers', '{n} reviewing units lack an approver or a seal keeper'],
  },
  auditAccounts: {
    zh: ['审查账号和岗位变动', '近七日账号、岗位变动 {n} 项（办理记录共 {total} 条）'],
    en: ['Audit accounts and posts', '{n} changes within seven days, of {total} lines of the record'],
  },
  auditRefused: {
    zh: ['审查被拒绝的操作', '近七日有 {n} 次操作被拒绝'],
    en: ['Audit refusals', '{n} acts were refused within seven days'],
  },
} as const

export type TaskKind = keyof typeof words

type Args = {
  n: number
  total?: number
  phase?: string
  campaign?: string
  unit?: string
  missing?: string
  /** What the call calls an entry, where the task is one of a call. */
  called?: Called
}

/** A task's title and detail; the campaign is named so that two calls can be told apart. */
export function taskWords(
  kind: TaskKind,
  { n, total = 0, phase = '', campaign = '', unit = '', missing = '', called }: Args,
  language: Language,
): { title: string; detail: string } {
  const [title, detail] = words[kind][language]
  const where = [campaign, phase].filter(Boolean).join(language === 'zh' ? '' : ', ')
  return {
    title: fillMessage(title, { ...called }, language),
    detail: fillMessage(detail, { ...called, n, total, phase: where, unit, missing }, language),
  }
}
