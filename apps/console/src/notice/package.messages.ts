import type { Messages } from '../platform/messages'

/** Levels that come and go, and how what is sent on is named and mailed. */
export const packageMessages: Messages = {
  zh: {
    'notice.addLevel': '增加层级',
    'notice.newLevel': '新层级',
    'notice.moveUp': '前移一位',
    'notice.levelStays': '报送途径经过这一层级，或者在这一级填报；要删去的，先改途径和填报层级。',
    'notice.filersLevel': '在哪一级填报',
    'notice.runBy': '由哪一级主办',
    'notice.runByTop': '途径的最后一级',
    'notice.packageName': '整包名称',
    'notice.packageTable': '汇总表文件名',
    'notice.packageForm': '报送表文件名',
    'notice.packageEntry': '每件的文件名',
    'notice.packageMegabytes': '每封邮件不超过（MB）',
    'notice.mailSubject': '邮件主题',
    'notice.mailText': '邮件正文',
  },
  en: {
    'notice.addLevel': 'Add a level',
    'notice.newLevel': 'New level',
    'notice.moveUp': 'Move up',
    'notice.levelStays':
      'A route leads through this level, or entries are filed on it: change these first to strike it.',
    'notice.filersLevel': 'Level that files',
    'notice.runBy': 'Level that runs the campaign',
    'notice.runByTop': 'The last of the routes',
    'notice.packageName': 'Name of the whole',
    'notice.packageTable': 'Summary table',
    'notice.packageForm': 'Form of an entry',
    'notice.packageEntry': 'Files of an entry',
    'notice.packageMegabytes': 'A mail of at most (MB)',
    'notice.mailSubject': 'Subject of the mail',
    'notice.mailText': 'Text of the mail',
  },
}
