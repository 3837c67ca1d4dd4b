import { addMessages } from '../platform/say'

export const noticeMessages = addMessages({
  zh: {
    'notice.mistake': '第 {line} 行第 {column} 列：{says}。',
    'notice.published': '本活动已发布，请以更正通知或延期通知修改。',
    'notice.issuedByWriter': '最后修改本活动的是您本人，须由另一人核发。',
    'notice.openQuestions': '还有 {n} 项待定事项没有确定，确定后才能核发。',
    'notice.notIssued': '本活动尚未核发，或核发后又有修改，须由另一人核发后再发布。',
    'notice.reason': '“理由”应为 {min} 至 {max} 个字，请填写。',
    'notice.papers': '通知和附件最多 {max} 份。',
    'list.noHead': '没有找到“名称”一列，请在表头写明“代码”“名称”后重新上传。',
    'correction.none': '本单位没有第 {version} 版的更正通知或延期通知。',
    'correction.nothing': '内容与现行规则相同，没有需要更正的事项。',
    'correction.chapterGone':
      '“{chapter}”一章已有 {n} 个入选，不能取消，也不能改编号；请先在汇编中将其移到其他章。',
    'correction.phaseGone': '“{phase}”已经发布，不能取消；不再接收的，请将截止日期提前。',
    'correction.relayKept': '本活动转发上级通知，更正时应保留 notice.relayOf，不能改为独立的通知。',
    'correction.past': '“{phase}”改定的截止时间 {until} 已过，请填写今后的时间。',
    'correction.title': '“通知标题”应为 {min} 至 {max} 个字，请修改。',
    'correction.number': '“文号”应为 {min} 至 {max} 个字，请修改。',
    'correction.words': '“通知正文”应为 {min} 至 {max} 个字，请修改。',
  },
  en: {
    'notice.mistake': 'Line {line}, column {column}: {says}',
    'notice.published': 'This campaign is published; change it by a correction or an extension.',
    'notice.issuedByWriter': 'You changed this campaign last; somebody else has to issue it.',
    'notice.openQuestions': '{n} questions are still open; settle them before it is issued.',
    'notice.notIssued':
      'This campaign has not been issued as it stands; somebody else has to issue it first.',
    'notice.reason': 'The reason takes {min} to {max} characters.',
    'notice.papers': 'A notice and its annexes are {max} papers at most.',
    'list.noHead': 'No column “名称” was found; head the columns 代码 and 名称.',
    'correction.none': 'No correction brought this unit version {version}.',
    'correction.nothing': 'This says what the rules say already; there is nothing to correct.',
    'correction.chapterGone':
      '{n} selected stand in the chapter “{chapter}”, which cannot be struck or given another id; move them to another chapter first.',
    'correction.phaseGone': '“{phase}” is published and cannot be struck; let it close earlier instead.',
    'correction.relayKept': 'This call relays another; a correction keeps its notice.relayOf.',
    'correction.past': '“{phase}” would close at {until}, which has passed; name a time ahead.',
    'correction.title': 'The title of the notice takes {min} to {max} characters.',
    'correction.number': 'The number takes {min} to {max} characters.',
    'correction.words': 'The text of the notice takes {min} to {max} characters.',
  },
})
