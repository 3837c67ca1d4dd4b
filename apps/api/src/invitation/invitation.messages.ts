import { addMessages } from '../platform/say'

export const invitationMessages = addMessages({
  zh: {
    'invitation.name': '姓名应为 1 至 {max} 个字，现为 {n} 个字。',
    'invitation.noFiler': '所选单位不在本次活动中填报，请重新选择。',
    'invitation.day': '“{day}”不是有效日期，请按年-月-日填写。',
    'invitation.until': '有效期应从今天起，最长 {max} 天，请修改。',
    'invitation.closed': '本次活动已截止，请写明有效期。',
    'invitation.over': '邀请已撤回或已过有效期，请重新邀请。',
  },
  en: {
    'invitation.name': 'The name takes 1 to {max} characters and has {n}.',
    'invitation.noFiler': 'This unit does not file in this call; choose another.',
    'invitation.day': '“{day}” is not a day of the calendar; write year-month-day.',
    'invitation.until': 'It holds from today on, for {max} days at most.',
    'invitation.closed': 'The call has closed; state the last day.',
    'invitation.over': 'The invitation is withdrawn or over; make a new one.',
  },
})
