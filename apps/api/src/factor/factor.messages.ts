import { addMessages } from '../platform/say'

export const factorMessages = addMessages({
  zh: {
    'factor.off': '系统未启用登录动态口令，需要时请联系国家局系统管理员。',
    'factor.isSet': '本人已设置登录动态口令，更换手机请先停用再重新设置。',
    'factor.notSet': '本人未设置登录动态口令，无需停用。',
    'factor.notTheirs': '{name}未设置登录动态口令，无需重置。',
    'factor.noOffer': '请先验证密码，用手机扫描二维码，再填写动态口令。',
    'factor.mistyped': '动态口令不正确，请填写手机上当前显示的 6 位数字，并核对手机时间是否准确。',
    'factor.unreadable':
      '系统保存的密钥无法读取，请用备用口令登录，或联系本单位或上级单位安全管理员重置动态口令。',
    'factor.lapsed': '验证已超时，请重新输入用户名和密码。',
    'factor.wrong':
      '动态口令或备用口令不正确，或已使用过，请等手机显示下一组数字后再试。{minutes} 分钟内错误 {tries} 次将锁定 {minutes} 分钟；手机遗失且没有备用口令的，请联系本单位或上级单位安全管理员重置。',
    'factor.notEnded':
      '密码或动态口令不正确，或动态口令已使用过，请等手机显示下一组数字后再试。{minutes} 分钟内错误 {tries} 次将锁定 {minutes} 分钟。',
  },
  en: {
    'factor.off':
      'Sign-in codes are not in use here; the system administrator of the topmost office can offer them.',
    'factor.isSet': 'You have sign-in codes already; to change to another telephone, end them first.',
    'factor.notSet': 'You have no sign-in codes to end.',
    'factor.notTheirs': '{name} has no sign-in codes to reset.',
    'factor.noOffer': 'Give your password and scan the picture first; then enter the code.',
    'factor.mistyped': 'Wrong code: enter the six digits that the telephone shows now, and check its clock.',
    'factor.unreadable':
      'The key that is kept here cannot be read; sign in with a spare code, or ask the security administrator of the unit or of the level above for a reset.',
    'factor.lapsed': 'Too much time has passed; enter user name and password again.',
    'factor.wrong':
      'Wrong code, or one that was used already: wait for the next one. {tries} wrong tries in {minutes} minutes lock the account for {minutes} minutes; whoever has lost the telephone and the spare codes asks the security administrator of the unit or of the level above.',
    'factor.notEnded':
      'Wrong password or code, or a code that was used already: wait for the next one. {tries} wrong tries in {minutes} minutes lock the account for {minutes} minutes.',
  },
})
