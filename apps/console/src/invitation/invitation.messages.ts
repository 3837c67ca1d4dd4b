import type { Messages } from '../platform/messages'

export const invitationMessages: Messages = {
  zh: {
    'invitation.menu': '邀请',
    'invitation.title': '邀请',
    'invitation.hint':
      '邀请某人代表一个单位参加本次活动，不必开通账号；只能办理本次活动中本单位的事项，到期、撤回或活动结束即失效。',
    'invitation.new': '邀请',
    'invitation.newText':
      '口令在电话中读给本人；本人在登录页点“使用一次性口令”，用户名填邀请号，设置密码后办理。',
    'invitation.name': '姓名',
    'invitation.unit': '单位',
    'invitation.until': '有效期至',
    'invitation.number': '邀请号',
    'invitation.stateName': '情况',
    'invitation.state.waiting': '未使用',
    'invitation.state.open': '已使用',
    'invitation.state.over': '已失效',
    'invitation.state.withdrawn': '已撤回',
    'invitation.opened': '最近登录',
    'invitation.by': '邀请人',
    'invitation.renew': '重发口令',
    'invitation.withdraw': '撤回',
    'invitation.withdrawText': '撤回对“%{name}”的邀请，正在办理的立即退出；已保存和报送的内容保留。',
    'invitation.done': '已邀请。',
    'invitation.withdrawn': '邀请已撤回。',
    'invitation.empty': '还没有邀请。',
    'invitation.emptyHint': '没有账号的单位，可以邀请其经办人直接在线填报。',
  },
  en: {
    'invitation.menu': 'Invitations',
    'invitation.title': 'Invitations',
    'invitation.hint':
      'Lets a person file for one unit in this call without an account. They see nothing else, and it ends on its day, when it is withdrawn or with the call.',
    'invitation.new': 'Invite',
    'invitation.newText':
      'Read the code out on the telephone; at the door they choose a one-time code, enter the number as their username, and set a password.',
    'invitation.name': 'Name',
    'invitation.unit': 'Unit',
    'invitation.until': 'Until',
    'invitation.number': 'Number',
    'invitation.stateName': 'Standing',
    'invitation.state.waiting': 'Not used yet',
    'invitation.state.open': 'Used',
    'invitation.state.over': 'Over',
    'invitation.state.withdrawn': 'Withdrawn',
    'invitation.opened': 'Last signed in',
    'invitation.by': 'Invited by',
    'invitation.renew': 'New code',
    'invitation.withdraw': 'Withdraw',
    'invitation.withdrawText':
      'Withdraws the invitation of “%{name}”, who is signed out at once; what was saved and filed stays.',
    'invitation.done': 'Invited.',
    'invitation.withdrawn': 'Withdrawn.',
    'invitation.empty': 'Nobody is invited.',
    'invitation.emptyHint': 'Invite somebody of a unit that has no account to file online.',
  },
}
