import { addMessages } from '../platform/say'

export const chaseMessages = addMessages({
  zh: {
    'chase.nobody': '请先选择要提醒的单位。',
    'chase.tooSoon': '{unit}一小时内已提醒过，请稍后再提醒。',
    'chase.long': '“{field}”共 {n} 个字，应为 {min} 至 {max} 个字，请修改。',
    'chase.promise': '承诺日期 {day} 不是通话当天（{called}）或以后的日期，请核对。',
    'chase.calledLater': '“通话时间”填的是 {called}，晚于现在（{now}），请改为现在或以前的时间。',
    'chase.calledBefore':
      '“通话时间”填的是 {called}，早于活动公布的时间（{published}），请改为公布以后的时间。',
    'chase.filed': '本阶段已报送{noun}，不必零报告。',
    'chase.notRegion': '本地区由几家单位报送，零报告由本地区主管部门提交。',
    'chase.nilKind': '零报告只有“本阶段无{noun}”和“未开展”两种，请选择其一。',
    'chase.noneOwes': '目前没有欠报的单位，不必出具催办单。',
  },
  en: {
    'chase.nobody': 'Choose the units to remind first.',
    'chase.tooSoon': '{unit} was reminded within the hour; wait a little.',
    'chase.long': '“{field}” has {n} characters; it takes {min} to {max}.',
    'chase.promise': '{day} is not a day from the day of the call ({called}) on.',
    'chase.calledLater': '“Called at” says {called}, which is later than now ({now}); give a time up to now.',
    'chase.calledBefore':
      '“Called at” says {called}, before the call was published ({published}); give a time after that.',
    'chase.filed': 'A {noun} has been filed in this phase; there is no need to report nothing.',
    'chase.notRegion': 'Several send for this region; its own office reports nothing for it.',
    'chase.nilKind':
      'Nothing is reported as “no {noun} in this phase” or “not carried out”; choose one of the two.',
    'chase.noneOwes': 'Nobody owes anything at present.',
  },
})
