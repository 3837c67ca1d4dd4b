import type { Messages } from '../platform/messages'

export const siteMessages: Messages = {
  zh: {
    'site.menu': '系统设置',
    'site.title': '系统设置',
    'site.hint': '涉密提示显示在登录页和每页页脚；留空的项目用通常的说法。',
    'site.name': '系统名称',
    'site.classification': '涉密提示',
    'site.classificationHint': '须写明本系统为非涉密系统。',
    'site.classificationEnglish': '涉密提示（英文界面）',
    'site.factor.off': '不启用',
    'site.factor.offered': '可选用',
    'site.factor.compulsory': '须使用（国家局人员和各级管理员）',
    'site.factorHint.off': '登录只用密码；已设置的动态口令暂不使用。',
    'site.factorHint.offered': '每人可自行设置；设置后登录须填写动态口令。',
    'site.factorHint.compulsory':
      '国家局人员和各级管理员须设置后才能办理；其他人员可自行设置。改为须使用前，请先为本人设置。',
    'site.noMail':
      '未设置发信服务器，目前不发送邮件，提醒只在系统内显示。需要发送的，由部署人员设置 SMTP_URL 后重新启动。',
    'site.now': '目前显示：%{words}',
    'site.save': '保存',
    'site.saved': '已保存。',
  },
  en: {
    'site.menu': 'System settings',
    'site.title': 'System settings',
    'site.hint':
      'The notice stands on the sign-in page and at the foot of every page; what is empty is said in the usual words.',
    'site.name': 'Name of the system',
    'site.classification': 'Notice on secrets',
    'site.classificationHint': 'It must say that this is not a classified system.',
    'site.classificationEnglish': 'The same on English screens',
    'site.factor.off': 'Off',
    'site.factor.offered': 'Offered',
    'site.factor.compulsory': 'Compulsory for the national office and administrators',
    'site.factorHint.off': 'The password alone signs in; codes that were set up are not asked for.',
    'site.factorHint.offered': 'Everybody may set up codes; whoever has, signs in with them.',
    'site.factorHint.compulsory':
      'The national office and administrators of every level must set up codes before they can work; others may. Set up your own before making them compulsory.',
    'site.noMail':
      'No mail server is set up: nothing is mailed, and reminders are shown here alone. To mail, set SMTP_URL and start again.',
    'site.now': 'Shown now: %{words}',
    'site.save': 'Save',
    'site.saved': 'Saved.',
  },
}
