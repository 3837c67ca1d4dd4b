import { addMessages } from '../platform/say'

/** What the acts on an entry refuse beside the campaign's own rules. */
export const entryMessages = addMessages({
  zh: {
    'entry.notRunning': '本活动尚未发布或已结束，不能新建{noun}。',
    'entry.noBody': '没有可以接收这一途径作品的推荐单位，请改选其他途径，或与主办单位联系。',
    'entry.chooseBody': '请选择推荐单位。',
    'entry.noFilingHere': '本单位在本次活动中不是填报单位，不能新建{noun}。',
    'entry.noPhase': '本次活动没有编号为“{phase}”的阶段。',
    'entry.sameAsOther':
      '本稿与“{title}”第 {n} 稿（校验码 {code}）内容完全相同，不能重复定稿，请修改或删除其中一件。',
    'entry.hasVersion': '本{noun}已有定稿，不能删除；不再报送的，留存草稿即可。',
    'entry.notFinalised': '{noun}尚未定稿，请先定稿。',
    'entry.otherVersion': '所选的不是当前的第 {n} 稿，请刷新页面后再办理。',
    'entry.reasonMissing': '请填写理由（{min} 至 {max} 个字）。',
    'entry.waiverUnknown': '规则“{rule}”不能以说明理由的方式放行。',
    'entry.foreignFile': '有不属于本{noun}的图片或文件，请删去后重新插入。',
    'entry.reviewBegun': '省级已开始审核，不能撤回；需要修改的请联系审核单位退回。',
    'constraint.entry_version_code_unique': '已有一件内容完全相同的{noun}定稿，不能重复定稿。',
    'constraint.entry_number_unique': '{noun}编号重复，请稍后再试。',
    'import.noSections': '文件中没有找到与本表一致的栏目标题，全文放在第一个栏目中，请自行分到各栏目。',
    'act.unknown': '没有名为“{act}”的办理事项。',
    'act.notAllowed': '当前不能办理此事项。',
  },
  en: {
    'entry.notRunning': 'This call is not published or is over; no {noun} can be begun.',
    'entry.noBody':
      'No recommending body takes works on this route; choose another one or ask the organiser.',
    'entry.chooseBody': 'Choose the recommending body.',
    'entry.noFilingHere': 'Your unit does not file in this call.',
    'entry.noPhase': 'This call has no phase “{phase}”.',
    'entry.sameAsOther':
      'This text is the same as version {n} of “{title}” (code {code}); change or discard one of them.',
    'entry.hasVersion': 'This {noun} has been finalised before and cannot be discarded.',
    'entry.notFinalised': 'The {noun} is not finalised yet.',
    'entry.otherVersion': 'This is not the current version {n}; reload the page.',
    'entry.reasonMissing': 'Give the reason ({min} to {max} characters).',
    'entry.waiverUnknown': 'The rule “{rule}” cannot be passed over by a reason.',
    'entry.foreignFile': 'A picture or file does not belong to this {noun}; insert it anew.',
    'entry.reviewBegun': 'The review has begun; ask the reviewing office to return the {noun}.',
    'constraint.entry_version_code_unique': 'A {noun} with exactly the same content is finalised already.',
    'constraint.entry_number_unique': 'The number of the {noun} is taken; try again.',
    'import.noSections': 'No heading of the form was found; the whole text went into the first section.',
    'act.unknown': 'There is no act “{act}”.',
    'act.notAllowed': 'This cannot be done now.',
  },
})
