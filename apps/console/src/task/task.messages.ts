import type { Messages } from '../platform/messages'

export const taskMessages: Messages = {
  zh: {
    'task.title': '待办事项',
    'task.greeting': '%{name}，%{organisation}%{post}',
    'task.none': '目前没有待办事项。',
    'task.noneHint': '有新的事项时会列在此处，也可从菜单查看已办内容。',
    'task.what': '事项',
    'task.due': '办理时限',
    'task.overdue': '已逾期',
    'task.daysLeft': '还有 %{n} 天',
    'task.hoursLeft': '还有 %{n} 小时',
    'task.lastHour': '不足 1 小时',
    'task.open': '去办理',
    'task.noDue': '无',
  },
  en: {
    'task.title': 'To do',
    'task.greeting': '%{name}, %{post}, %{organisation}',
    'task.none': 'Nothing waits for you at present.',
    'task.noneHint': 'New tasks appear here. The menu leads to what has been done.',
    'task.what': 'Task',
    'task.due': 'Due',
    'task.overdue': 'Overdue',
    'task.daysLeft': '%{n} days left',
    'task.hoursLeft': '%{n} hours left',
    'task.lastHour': 'less than an hour left',
    'task.open': 'Go',
    'task.noDue': 'None',
  },
}
