import { addMessages } from '../platform/say'

export const sessionMessages = addMessages({
  zh: {
    'signIn.failed':
      '用户名或密码不正确，或账号暂时不能登录。{minutes} 分钟内错误 {tries} 次将锁定 {minutes} 分钟，急需登录请联系上级单位解锁。',
    'code.failed':
      '用户名或一次性口令不正确，或口令已过期、已使用。{minutes} 分钟内错误 {tries} 次将锁定 {minutes} 分钟，请与上级单位核对。',
    'invitation.ended': '您的邀请有效期至 {day}，现已结束；需要继续办理的，请与邀请单位联系。',
    'invitation.callOver': '邀请您参加的活动已经结束，不能再登录。',
    'password.wrong': '密码不正确。{minutes} 分钟内错误 {tries} 次将锁定 {minutes} 分钟。',
    'password.short': '密码共 {n} 位，至少 {min} 位，请加长。',
    'password.long': '密码共 {n} 位，最多 {max} 位，请缩短。',
    'password.classes': '密码应包含大写字母、小写字母、数字、符号中的至少 {min} 种，现有 {n} 种。',
    'password.common': '密码过于常见或有规律，容易被猜到，请换一个。',
    'password.personal': '密码不能包含用户名、姓名或单位名称，请换一个。',
    'site.name': '“系统名称”应为 {min} 至 {max} 个字，现有 {n} 个，请修改；留空则用通常的名称。',
    'site.classification': '“涉密提示”应为 {min} 至 {max} 个字，现有 {n} 个，请修改；留空则用通常的说法。',
    'site.classificationEnglish':
      '“英文提示”应为 {min} 至 {max} 个字符，现有 {n} 个，请修改；留空则用通常的说法。',
    'site.notClassified': '“涉密提示”应写明本系统为非涉密系统，请补写。',
    'site.secondFactor': '请在不启用、可选用、须使用中选择一项。',
    'site.factorFirst': '请先在右上角“登录动态口令”中为本人设置并验证，再改为须使用。',
    'password.former': '不能使用最近 {n} 次用过的密码，请换一个。',
  },
  en: {
    'signIn.failed':
      'Wrong user name or password, or the account cannot sign in now. {tries} wrong tries in {minutes} minutes lock it for {minutes} minutes; the level above can unlock it.',
    'code.failed':
      'Wrong user name or one-time code, or the code is used or out of date. {tries} wrong tries in {minutes} minutes lock the account for {minutes} minutes.',
    'invitation.ended':
      'Your invitation held until {day} and is over; ask the office that invited you if there is more to do.',
    'invitation.callOver': 'The call that you were invited into is over; you can sign in no more.',
    'password.wrong':
      'Wrong password. {tries} wrong tries in {minutes} minutes lock the account for {minutes} minutes.',
    'password.short': 'The password has {n} characters; it takes {min} at least.',
    'password.long': 'The password has {n} characters; it takes {max} at most.',
    'password.classes': 'The password takes {min} of capitals, small letters, digits and signs; it has {n}.',
    'password.common': 'This password is too common or too regular; choose another.',
    'password.personal': 'The password must not hold the user name, the name or the unit; choose another.',
    'site.name': 'The name takes {min} to {max} characters and has {n}; leave it empty for the usual one.',
    'site.classification':
      'The sentence takes {min} to {max} characters and has {n}; leave it empty for the usual one.',
    'site.classificationEnglish':
      'The English sentence takes {min} to {max} characters and has {n}; leave it empty for the usual one.',
    'site.notClassified': 'The sentence must say that this is not a classified system (非涉密).',
    'site.secondFactor': 'Choose whether sign-in codes are off, offered or compulsory.',
    'site.factorFirst':
      'Set up sign-in codes for yourself first (in the menu at the top right); then make them compulsory.',
    'password.former': 'The last {n} passwords may not come again; choose another.',
  },
})
