import { addMessages } from '../platform/say'

export const campaignMessages = addMessages({
  zh: {
    'campaign.title': '“活动名称”应为 {min} 至 {max} 个字，请修改。',
    'campaign.noPreset': '没有编号为“{preset}”的通知模板，请重新选择。',
    'campaign.noClose': '请填写{phase}的截止日期。',
    'campaign.closesBeforeItOpens': '截止日期早于开始日期，请核对各阶段日期。',
    'campaign.alreadyPublished': '本活动已发布，不能再次发布。',
    'campaign.questionOpen': '待定事项“{field}”尚未确定，确定后才能发布。',
    'campaign.listsOwed':
      '待定事项“{field}”的答复是还没有录入或核对，请在编辑页面的“名单”中录入、核对后改选，再核发、发布。',
    'campaign.listsEmpty':
      '待定事项“{field}”的答复与名单不符：{lists}还没有内容，请在编辑页面的“名单”中录入后再核发、发布。',
    'campaign.upperRuns': '上级活动在本系统中进行，以其现行版本为准，不能另附上级通知文件。',
    'campaign.upperOther': '这份文件的编号是“{given}”，本活动转发的是“{id}”，请选择所转发的上级通知文件。',
    'campaign.upperChanged':
      '保存之后上级通知又有更正，本转发通知的内容随之变化，请打开编辑页核对、保存后再办理。',
    'campaign.nobodyFiles': '没有符合条件的填报单位，请先维护单位信息再发布。',
    'campaign.notRunning': '本活动尚未发布或已结束，不能办理此事项。',
    'campaign.stillOpen': '本活动到 {close} 才全部截止，截止后才能归档。',
    'constraint.campaign_archived': '本活动已归档，只能查阅和导出，不能再办理。',
    'contact.long': '“{contact}”的姓名或电话共 {n} 个字符，最多 {max} 个，请缩短。',
    'contact.address': '“{contact}”的地址共 {n} 个字符，最多 {max} 个，请缩短。',
    'contact.email': '“{contact}”的邮箱格式不对或超过 100 个字符，例如 name@example.cn。',
    'deadline.past': '所填时间 {until} 已过，请填写今后的时间。',
    'deadline.noDay': '“{day}”不是有效日期，请按年-月-日填写。',
    'deadline.afterNotice': '本单位的截止日期不能晚于通知的截止时间 {close}。',
    'deadline.beyondReceiver': '同意补报的时间不能晚于 {close}；确需延后的，请报上级单位延期。',
    'deadline.withinNotice': '延期应晚于通知的截止时间 {close}；在此之前的由省级单位同意补报。',
    'deadline.withinOwn': '延期应晚于该单位自己的截止时间 {close}；在此之前上报的不需要延期。',
    'deadline.beyondUpper':
      '本活动转发上级通知，延期不能晚于上级接收的截止时间 {close}；确需延后的，请报上级单位延期。',
    'deadline.reason': '“理由”应为 {min} 至 {max} 个字，请填写。',
  },
  en: {
    'campaign.title': 'The title takes {min} to {max} characters.',
    'campaign.noPreset': 'There is no preset “{preset}”.',
    'campaign.noClose': 'Give the closing day of {phase}.',
    'campaign.closesBeforeItOpens': 'A phase would close before it opens; check the days.',
    'campaign.alreadyPublished': 'This call is published already.',
    'campaign.questionOpen': '“{field}” is still open; settle it before this call is published.',
    'campaign.listsOwed':
      'By the answer to “{field}” lists are still to be entered or checked; do so under “Lists” of the editor and change the answer before this call is issued and published.',
    'campaign.listsEmpty':
      'The answer to “{field}” is not true: nothing stands in {lists}. Enter them under “Lists” of the editor before this call is issued and published.',
    'campaign.upperRuns':
      'The campaign above runs here and stands as it is; no file is brought in its place.',
    'campaign.upperOther': 'This file is of “{given}”; this campaign relays “{id}”.',
    'campaign.upperChanged':
      'The notice above was corrected since this relay was saved; look it over in its editor and save it first.',
    'campaign.nobodyFiles': 'No unit may file in this call; complete the organisations first.',
    'campaign.notRunning': 'This call is not published, or is over.',
    'campaign.stillOpen': 'This call takes entries until {close}; archive it after that.',
    'constraint.campaign_archived': 'This call is archived: it is only read and exported.',
    'contact.long': 'Name or phone of “{contact}” has {n} characters; it takes {max} at most.',
    'contact.address': 'The address of “{contact}” has {n} characters; it takes {max} at most.',
    'contact.email': 'The mail address of “{contact}” is wrong or longer than 100 characters.',
    'deadline.past': '{until} has passed; name a time ahead.',
    'deadline.noDay': '“{day}” is not a day of the calendar; write year-month-day.',
    'deadline.afterNotice': 'Your own day may not be later than the close of the notice, {close}.',
    'deadline.beyondReceiver':
      'Late filing may be allowed until {close} at most; beyond that ask the level above.',
    'deadline.withinNotice':
      'An extension lies beyond the close of the notice, {close}; before it the province allows late filing.',
    'deadline.withinOwn':
      'An extension lies beyond the close of the body itself, {close}; until then it needs none.',
    'deadline.beyondUpper':
      'This call relays another, which takes entries until {close}; beyond that ask the level above.',
    'deadline.reason': 'The reason takes {min} to {max} characters.',
  },
})
