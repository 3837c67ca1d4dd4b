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
  },
  en: {
    'help.title': 'Help',
    'help.hint': 'One section a page, in Chinese. The question mark at the top of any page shows its own.',
    'help.page': 'Help on this page',
    'help.all': 'All help',
    'help.close': 'Close',
    'help.contents': 'Contents',
    'help.none': 'This page has no section of its own; see all help.',
  },
}
