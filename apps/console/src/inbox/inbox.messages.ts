import type { Messages } from '../platform/messages'

export const inboxMessages: Messages = {
  zh: {
    'inbox.at': '时间',
    'inbox.what': '事项',
    'inbox.says': '内容',
    'inbox.readAt': '已读时间',
    'inbox.title': '提醒',
    'inbox.open': '提醒',
    'inbox.openUnread': '提醒，%{n} 条未读',
    'inbox.hint':
      '截止前 7 天、1 天、3 小时，截止后仍未报齐，退回修改、审核通过和有单位提醒时各提醒一次；设置了邮箱的同时发邮件。',
    'inbox.empty': '没有提醒。',
    'inbox.emptyHint': '有事项临近截止或被退回时列在此处。',
    'inbox.unread': '未读',
    'inbox.read': '标为已读',
    'inbox.readAll': '全部标为已读',
  },
  en: {
    'inbox.at': 'When',
    'inbox.what': 'What',
    'inbox.says': 'Text',
    'inbox.readAt': 'Read',
    'inbox.title': 'Reminders',
    'inbox.open': 'Reminders',
    'inbox.openUnread': 'Reminders, %{n} unread',
    'inbox.hint':
      'Seven days, one day and three hours before a close, when it is over, and when something is returned, accepted or asked for; by mail as well, if you gave an address.',
    'inbox.empty': 'No reminders.',
    'inbox.emptyHint': 'They stand here when a close is near or something comes back.',
    'inbox.unread': 'Unread',
    'inbox.read': 'Mark as read',
    'inbox.readAll': 'Mark all as read',
  },
}
