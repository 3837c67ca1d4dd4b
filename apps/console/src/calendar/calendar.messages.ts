import type { Messages } from '../platform/messages'

export const calendarMessages: Messages = {
  zh: {
    'calendar.title': '日历订阅',
    'calendar.hint':
      '日历软件用订阅地址读取本岗位各阶段的截止时间，延期、补报随之更新；手中有退回、待补盖章件或代录的，再报、补报的截止时间一并列出。地址等同凭证，请勿转发；岗位变动后自动失效。',
    'calendar.none': '尚未生成订阅地址。',
    'calendar.since':
      '订阅地址生成于 %{at}。地址只在生成时显示一次，遗失或外泄的请重新生成，原地址随即失效。',
    'calendar.address': '订阅地址（只显示这一次）',
    'calendar.make': '生成订阅地址',
    'calendar.renew': '重新生成',
    'calendar.end': '停用',
    'calendar.download': '下载 .ics 文件',
    'calendar.renewText': '原地址随即失效，已订阅的日历须换成新地址。',
    'calendar.endText': '已订阅此地址的日历不再更新。地址停用后不能恢复，可另行生成。',
    'calendar.done.made': '订阅地址已生成，请复制到日历软件中。',
    'calendar.done.ended': '订阅地址已停用。',
  },
  en: {
    'calendar.title': 'Calendar subscription',
    'calendar.hint':
      'A calendar program reads the deadlines of this post from the address; extensions and permissions follow, and so do the days by which returned entries, scans still owed and what you enter for units are taken. The address is as good as a password: pass it to nobody. It ends when the post does.',
    'calendar.none': 'No address has been made yet.',
    'calendar.since':
      'The address was made on %{at}. It is shown once only; if it is lost or known to others, make a new one and the old one ends.',
    'calendar.address': 'Address (shown this once)',
    'calendar.make': 'Make an address',
    'calendar.renew': 'Make a new one',
    'calendar.end': 'End it',
    'calendar.download': 'Download as .ics',
    'calendar.renewText': 'The present address ends at once: calendars that hold it need the new one.',
    'calendar.endText':
      'Calendars that hold this address follow no more. It cannot be brought back; another can be made.',
    'calendar.done.made': 'The address is made; copy it into your calendar program.',
    'calendar.done.ended': 'The address has ended.',
  },
}
