import type { Messages } from '../platform/messages'

export const savedMessages: Messages = {
  zh: {
    'saved.title': '常用筛选',
    'saved.save': '保存当前筛选',
    'saved.manage': '管理',
    'saved.name': '名称',
    'saved.opens': '打开本页时使用',
    'saved.opening': '打开本页时使用',
    'saved.drop': '删除',
    'saved.dropText': '删除后不能恢复“%{name}”。列表中的内容不受影响。',
    'saved.close': '关闭',
    'saved.hint': '只有本人可以看到，换一台电脑登录仍可使用。同名的以新的为准。',
    'saved.done': '筛选已保存。',
    'saved.dropped': '筛选已删除。',
  },
  en: {
    'saved.title': 'Saved filters',
    'saved.save': 'Save this filter',
    'saved.manage': 'Manage',
    'saved.name': 'Name',
    'saved.opens': 'Open this page with it',
    'saved.opening': 'opens this page',
    'saved.drop': 'Drop',
    'saved.dropText': 'The filter “%{name}” cannot be brought back. What the list holds is untouched.',
    'saved.close': 'Close',
    'saved.hint':
      'Yours alone, on every computer you sign in at. A new one takes the place of one of the same name.',
    'saved.done': 'The filter is saved.',
    'saved.dropped': 'The filter is dropped.',
  },
}
