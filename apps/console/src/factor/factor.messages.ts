import type { Messages } from '../platform/messages'

export const factorMessages: Messages = {
  zh: {
    'factor.title': '登录动态口令',
    'factor.hint': '登录时除密码外，还须填写手机验证器应用显示的 6 位动态口令，每 30 秒更换一次。',
    'factor.off': '系统未启用登录动态口令',
    'factor.offHint': '由国家局系统管理员在“系统设置”中启用。',
    'factor.ask': '请先验证密码，再用手机上的验证器应用扫描二维码。',
    'factor.begin': '下一步',
    'factor.scan': '请用手机上的验证器应用扫描二维码，再填写应用显示的 6 位数字。',
    'factor.picture': '供验证器应用扫描的二维码',
    'factor.byHand': '不能扫描的，可在应用中手工填写密钥：',
    'factor.code': '动态口令',
    'factor.codeHint': '手机上当前显示的 6 位数字',
    'factor.orSpare': '6 位数字；手机不在身边时，填写一个备用口令',
    'factor.confirm': '验证并启用',
    'factor.spares': '备用口令',
    'factor.sparesHint':
      '登录动态口令已启用。请抄录或打印以下备用口令并妥善保管：手机遗失时每个可代替动态口令登录一次，离开本页后不再显示。',
    'factor.kept': '已妥善保管',
    'factor.isSet': '已启用',
    'factor.endHint':
      '更换手机的，请先停用，再重新设置。手机遗失且没有备用口令的，由本单位或上级单位安全管理员重置。',
    'factor.end': '停用动态口令',
    'factor.ended': '登录动态口令已停用。',
    'factor.enter': '请填写动态口令',
    'factor.enterHint': '密码已验证。请打开手机上的验证器应用，填写当前显示的 6 位数字。',
    'factor.back': '重新输入用户名和密码',
    'factor.mustSet': '请先设置登录动态口令',
    'factor.mustSetHint':
      '按系统设置，国家局人员和各级管理员登录须使用动态口令，设置后方可继续。请在手机上安装任一支持 TOTP 的验证器应用。',
    'factor.reset': '重置动态口令',
    'factor.resetText':
      '请先核实本人身份。重置后该账号在所有设备上退出，凭密码即可登录，直至本人重新设置动态口令。',
    'factor.wasReset': '登录动态口令已重置。',
    'factor.set': '已设置',
    'factor.notSet': '未设置',
  },
  en: {
    'factor.title': 'Sign-in codes',
    'factor.hint':
      'Beside the password, signing in takes the six digits that an authenticator app on your telephone shows; they change every 30 seconds.',
    'factor.off': 'Sign-in codes are not in use here',
    'factor.offHint': 'The system administrator of the topmost office offers them in the system settings.',
    'factor.ask':
      'Give your password first, then scan the picture with the authenticator app on your telephone.',
    'factor.begin': 'Next',
    'factor.scan': 'Scan the picture with the authenticator app, then enter the six digits that it shows.',
    'factor.picture': 'QR code for the authenticator app',
    'factor.byHand': 'Where scanning is not possible, type this key into the app:',
    'factor.code': 'Sign-in code',
    'factor.codeHint': 'The six digits that the telephone shows now',
    'factor.orSpare': 'Six digits, or a spare code when the telephone is not at hand',
    'factor.confirm': 'Check and begin',
    'factor.spares': 'Spare codes',
    'factor.sparesHint':
      'Sign-in codes are in use from now on. Write down or print these spare codes and keep them safe: when the telephone is lost, each signs in once. They are not shown again.',
    'factor.kept': 'I have kept them',
    'factor.isSet': 'In use',
    'factor.endHint':
      'To change to another telephone, end the codes here and set them up again. Whoever has lost the telephone and the spare codes asks the security administrator of the unit or of the level above.',
    'factor.end': 'End sign-in codes',
    'factor.ended': 'Sign-in codes are ended.',
    'factor.enter': 'Enter the sign-in code',
    'factor.enterHint':
      'Your password is right. Open the authenticator app on your telephone and enter the six digits that it shows.',
    'factor.back': 'Enter user name and password again',
    'factor.mustSet': 'Set up sign-in codes first',
    'factor.mustSetHint':
      'Here the national office and the administrators of every level sign in with codes. You can go on once yours are set up; any authenticator app for TOTP will do.',
    'factor.reset': 'Reset sign-in codes',
    'factor.resetText':
      'Make sure who is asking. The account is signed out everywhere, and its password alone signs in until its owner sets up codes again.',
    'factor.wasReset': 'The sign-in codes were reset.',
    'factor.set': 'Set up',
    'factor.notSet': 'Not set up',
  },
}
