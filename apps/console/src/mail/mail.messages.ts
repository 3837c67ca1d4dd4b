import type { Messages } from '../platform/messages'

export const mailMessages: Messages = {
  zh: {
    'mail.title': '邮件提醒',
    'mail.hint':
      '报送的材料退回修改、审核通过、有单位提醒报送时，以及截止前 7 天、1 天、3 小时和截止后仍未报齐的，向本人邮箱发送提醒；负责审核、编审的，在各阶段截止前后七天内尚有单位未报齐时，每个工作日另有一封报送情况。邮件只写明单位、事项名称和链接。',
    'mail.off': '本系统未设置发信服务器，目前不发送邮件。提醒事项请在“提醒”和“待办”中查看。',
    'mail.email': '邮箱',
    'mail.emailHint': '留空则不接收邮件。',
    'mail.wanted': '接收邮件提醒',
    'mail.saved': '邮件提醒设置已保存。',
  },
  en: {
    'mail.title': 'Mail',
    'mail.hint':
      'We mail you when a case is returned or accepted, when you are asked for something, and seven days, one day and three hours before a close and after it while something is still owed; reviewers and editors get one digest a day. A mail names your unit and holds titles and a link only.',
    'mail.off':
      'No mail server is set up here, so nothing is mailed. What is to be done stands among the tasks.',
    'mail.email': 'Mail address',
    'mail.emailHint': 'Leave it empty for no mail.',
    'mail.wanted': 'Mail me',
    'mail.saved': 'Saved.',
  },
}
