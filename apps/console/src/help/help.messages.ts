import type { Messages } from '../platform/messages'

export const helpMessages: Messages = {
  zh: {
    'help.title': '使用帮助',
    'help.hint': '每个页面一节。在任何页面点右上方的问号，可只看该页的一节。',
    'help.page': '本页帮助',
    'help.all': '全部帮助',
    'help.close': '关闭',
    'help.contents': '目录',
    'help.none': '本页没有单独的说明，请看全部帮助。',
    'help.picture.first-screen': '截图：进度总览，各地区应报、已报、退回、迟报的数目和按时率，下方为到件趋势',
    'help.picture.phone': '截图：手机上的待办事项和本单位各阶段案例',
    'help.picture.report': '截图：活动总结，各部分按当前数据生成，每部分右上方可改写',
    'help.picture.review': '截图：审核一个案例，上方为退回理由和逐栏意见，下方为报送情况，旁边为审核记录',
    'help.picture.week': '截图：任务完成情况，各单位和各项任务的数目',
  },
  en: {
    'help.title': 'Help',
    'help.hint': 'One section a page, in Chinese. The question mark at the top of any page shows its own.',
    'help.page': 'Help on this page',
    'help.all': 'All help',
    'help.close': 'Close',
    'help.contents': 'Contents',
    'help.none': 'This page has no section of its own; see all help.',
    'help.picture.first-screen':
      'Screenshot: progress by region: expected, in, returned, late and on-time rate, with the trend of arrivals below',
    'help.picture.phone': 'Screenshot: tasks and one’s own cases by phase on a telephone',
    'help.picture.report':
      'Screenshot: the report, compiled section by section, each of which may be reworded',
    'help.picture.review':
      'Screenshot: a case under review: why it was returned, what was filed, and the reviews beside it',
    'help.picture.week': 'Screenshot: units by duties, with the figures of each',
  },
}
