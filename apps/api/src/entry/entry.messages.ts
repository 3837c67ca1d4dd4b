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
    'entry.withdrawnLost':
      '已过截止时间 {close}，撤回后不能再次报送，本{noun}将按未报处理，不能撤回；确需修改的，请先取得同意补报或延长期限。',
    'entry.takenBackLost':
      '已过截止时间 {close}，收回后不能再次定稿，不能收回定稿；确需修改的，请先取得同意补报或延长期限。',
    'entry.returnedLost':
      '已过截止时间 {close}，退回后报送单位不能再次定稿、报送；须先同意补报或延长期限，其修改稿才能报来。',
    'entry.returnedUntil': '已过报送单位的截止时间；退回修改的，须在 {close} 前再次报来。',
    'constraint.entry_version_code_unique': '已有一件内容完全相同的{noun}定稿，不能重复定稿。',
    'constraint.entry_number_unique': '{noun}编号重复，请稍后再试。',
    'import.likeSections': '以下标题与本表的栏目名称不尽一致，已按相近的归入，请核对：{told}。',
    'import.noSections': '文件中没有找到与本表一致的栏目标题，全文放在第一个栏目中，请自行分到各栏目。',
    'import.lost.comment': '批注（{author}）',
    'import.lost.someone': '未署名',
    'import.lost.equation': '公式，未读入',
    'import.lost.chart': '图表，未读入，请截图后插入',
    'import.lost.diagram': 'SmartArt 图形，未读入，请截图后插入',
    'import.lost.shape': '绘制的图形，未读入，请截图后插入',
    'import.lost.object': '嵌入的文件，未读入',
    'import.lost.text': '未能读入的文字',
    'import.lost.sign': '未能读入的符号',
    'import.lost.picture': '有图片未能读入',
    'import.lost.header': '页眉，未读入',
    'import.lost.headerPicture': '页眉中的图片，未读入',
    'import.lost.footer': '页脚，未读入',
    'import.lost.footerPicture': '页脚中的图片，未读入',
    'import.lost.raised': '上标或下标，已读作普通文字',
    'import.lost.says': '{what}：{text}',
    'import.lost.near': '{said}（在“{near}”处）',
    'import.cutTable': '有表格共 {rows} 行 {columns} 列，只读入前 {mostRows} 行、前 {mostColumns} 列',
    'import.cutNamedTable':
      '表格“{caption}”共 {rows} 行 {columns} 列，只读入前 {mostRows} 行、前 {mostColumns} 列',
    'act.unknown': '没有名为“{act}”的办理事项。',
    'act.notAllowed': '当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。',
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
    'entry.withdrawnLost':
      'The close at {close} has passed: once withdrawn, the {noun} could not be filed again. Late filing needs consent or an extension first.',
    'entry.takenBackLost':
      'The close at {close} has passed: once taken back, the {noun} could not be finalised again. Late filing needs consent or an extension first.',
    'entry.returnedLost':
      'The close at {close} has passed: the unit cannot file the {noun} again unless late filing is permitted or the time extended.',
    'entry.returnedUntil': 'The unit’s close has passed; what is returned must come again by {close}.',
    'constraint.entry_version_code_unique': 'A {noun} with exactly the same content is finalised already.',
    'constraint.entry_number_unique': 'The number of the {noun} is taken; try again.',
    'import.likeSections':
      'These headings are not quite those of the form; what stands below was put where they are most like. Check: {told}.',
    'import.noSections': 'No heading of the form was found; the whole text went into the first section.',
    'import.lost.comment': 'Comment ({author})',
    'import.lost.someone': 'unsigned',
    'import.lost.equation': 'Equation, not taken',
    'import.lost.chart': 'Chart, not taken; insert a screenshot',
    'import.lost.diagram': 'SmartArt, not taken; insert a screenshot',
    'import.lost.shape': 'Drawing, not taken; insert a screenshot',
    'import.lost.object': 'Embedded file, not taken',
    'import.lost.text': 'Words that could not be read',
    'import.lost.sign': 'A sign that could not be read',
    'import.lost.picture': 'A picture could not be read',
    'import.lost.header': 'Page header, not taken',
    'import.lost.headerPicture': 'Picture in a page header, not taken',
    'import.lost.footer': 'Page footer, not taken',
    'import.lost.footerPicture': 'Picture in a page footer, not taken',
    'import.lost.raised': 'Superscript or subscript, read as plain text',
    'import.lost.says': '{what}: {text}',
    'import.lost.near': '{said} (at “{near}”)',
    'import.cutTable':
      'A table has {rows} rows and {columns} columns; the first {mostRows} rows and {mostColumns} columns were taken',
    'import.cutNamedTable':
      'The table “{caption}” has {rows} rows and {columns} columns; the first {mostRows} rows and {mostColumns} columns were taken',
    'act.unknown': 'There is no act “{act}”.',
    'act.notAllowed':
      'This cannot be done now: your post may not do it, or its state has changed. Reload the page and look again.',
  },
})
