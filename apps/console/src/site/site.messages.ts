import type { Messages } from '../platform/messages'

export const siteMessages: Messages = {
  zh: {
    'site.menu': '系统设置',
    'site.title': '系统名称与涉密提示',
    'site.hint': '涉密提示显示在登录页和每页页脚；留空的项目用通常的说法。',
    'site.name': '系统名称',
    'site.classification': '涉密提示',
    'site.classificationHint': '须写明本系统为非涉密系统。',
    'site.classificationEnglish': '涉密提示（英文界面）',
    'site.now': '目前显示：%{words}',
    'site.save': '保存',
    'site.saved': '已保存。',
  },
  en: {
    'site.menu': 'System settings',
    'site.title': 'Name and notice of the system',
    'site.hint':
      'The notice stands on the sign-in page and at the foot of every page; what is empty is said in the usual words.',
    'site.name': 'Name of the system',
    'site.classification': 'Notice on secrets',
    'site.classificationHint': 'It must say that this is not a classified system.',
    'site.classificationEnglish': 'The same on English screens',
    'site.now': 'Shown now: %{words}',
    'site.save': 'Save',
    'site.saved': 'Saved.',
  },
}
