import { addMessages } from '../platform/say'

export const activityMessages = addMessages({
  zh: {
    'activity.noPlan': '本次活动的安排中没有“{plan}”，请重新选择。',
    'activity.long': '“{field}”共 {n} 个字，应为 {min} 至 {max} 个字，请修改。',
    'activity.day': '“{day}”不是有效日期，请按年-月-日填写。',
    'activity.noDay': '请填写开始日期；未开展的，填写原定日期。',
    'activity.noUntil': '请填写结束日期；只有一天的，与开始日期相同。',
    'activity.hour': '“{hour}”不是有效时间，请按 时:分 填写，例如 14:30。',
    'activity.days': '结束日期 {until} 早于开始日期 {day}，请核对。',
    'activity.notYet':
      '活动 {day} 开始，今天是 {today}，不能登记为“已开展”：请核对日期；尚未开展的，“情况”请选“计划”（线下表格中为“尚未开展”）。',
    'activity.reason': '未开展的，请填写原因（2 至 200 个字）。',
    'activity.noMeasure': '“{measure}”不是本项活动的统计数据，请刷新页面后重新填写。',
    'activity.sameUnit': '同一单位的两项活动不能按一项统计，请直接修改。',
    'activity.accepted':
      '本单位的总结已审核通过，活动和图片不能再增加、修改或删去；确需更正的，请联系主办单位退回总结。',
    'activity.notThere': '没有这项活动，请刷新页面。',
    'activity.countedElsewhere': '所选活动本身已并入其他活动统计，请改选实际计数的那一项。',
    'activity.othersCountByIt': '已有其他单位的活动并入本项统计，请先撤销。',
    'activity.tooMany': '本次宣传周登记的活动超过 {max} 项，无法一并统计，请与系统管理员联系。',
    'shot.tooMany': '一项活动最多 {max} 张图片和录像，请分到其他活动或删去一些。',
    'shot.consent': '没有未成年人的图片、录像不必填写监护人同意。',
  },
  en: {
    'activity.noPlan': 'There is no “{plan}” in the plan of this week.',
    'activity.long': '“{field}” has {n} characters; it takes {min} to {max}.',
    'activity.day': '“{day}” is not a day of the calendar; write year-month-day.',
    'activity.noDay': 'Say on which day it begins, or was to begin.',
    'activity.noUntil': 'Say on which day it ends; the first, where it has but one.',
    'activity.hour': '“{hour}” is no time of the day; write it as 14:30.',
    'activity.days': 'It would end on {until}, before it begins on {day}.',
    'activity.notYet':
      'It begins on {day} and today is {today}: it cannot have been held. Check the day, or change its state.',
    'activity.reason': 'Say in 2 to 200 characters why it was not held.',
    'activity.noMeasure': '“{measure}” is not counted of this activity; reload the page.',
    'activity.sameUnit': 'Two activities of one unit cannot be counted as one; edit them instead.',
    'activity.accepted':
      'The report of this unit is accepted: its activities and pictures stand. To correct them, ask the organiser to send it back first.',
    'activity.notThere': 'There is no such activity; reload the page.',
    'activity.countedElsewhere': 'That activity is itself counted by another; choose the one that counts.',
    'activity.othersCountByIt': 'Others are counted by this activity; take that back first.',
    'activity.tooMany':
      'More than {max} activities were reported in this week: they cannot be added up at once; tell the system administrator.',
    'shot.tooMany': 'An activity takes {max} pictures and recordings at most.',
    'shot.consent': 'Consent is asked only where there are minors.',
  },
})
