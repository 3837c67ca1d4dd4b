import { addMessages } from '../platform/say'

export const selectionMessages = addMessages({
  zh: {
    'selection.notForwarded':
      '只能从已上报、或直接报来并审核通过的{noun}中{selection}，该{noun}当前两者都不是。',
    'selection.noChapter': '{noun}集没有编号为“{chapter}”的章，请重新选择。',
    'selection.otherCases': '提交的顺序与当前入选{noun}不一致，请刷新后重新排列。',
    'selection.noTag': '没有编号为“{tag}”的标签，请重新选择。',
    'selection.announced': '{selection}结果已公布，不能再增减入选{noun}。',
    'selection.tooMany': '{name}入选的{noun}有 {n} 个，最多 {max} 个，请减少后再公布。',
    'selection.foreignPicture': '“{field}”中的图片不属于本{noun}，请使用{noun}原有的图片。',
    'order.noNumber': '第 {row} 行的序号“{value}”不是正整数，请改正后重新导入。',
    'order.unknown': '第 {row} 行的{noun}编号“{value}”不在入选{noun}中，请使用系统导出的清单。',
    'order.twice': '第 {row} 行的{noun}编号“{value}”重复，请删去一行。',
    'order.missing': '清单缺少 {n} 个入选{noun}（如 {value}），请使用系统导出的清单。',
    'order.noChapter': '第 {row} 行的章“{value}”不在{noun}集中，可填：{allowed}。',
    'selection.note': '编者按不超过 {max} 个字，现为 {n} 个字。',
    'selection.person': '请填写作者单位确认人的姓名，不超过 {max} 个字符。',
    'selection.way': '请填写确认方式（如电话、来函、邮件），应为 {min} 至 {max} 个字符。',
    'selection.confirmed': '这一次修改后的编辑稿已有作者单位的确认。',
  },
  en: {
    'selection.notForwarded':
      'Only {noun}s that were forwarded, or came straight and were accepted, can be selected; this one is neither.',
    'selection.noChapter': 'The book has no chapter “{chapter}”.',
    'selection.otherCases': 'The order given does not match the selected {noun}s; reload and order again.',
    'selection.noTag': 'There is no tag “{tag}”.',
    'selection.announced': 'The selection is announced; no {noun} can be added or taken out.',
    'selection.tooMany': '{name} has {n} {noun}s in the selection; the limit is {max}. Take some out first.',
    'selection.foreignPicture':
      'A picture in “{field}” is not one of this {noun}; use the {noun}’s own pictures.',
    'order.noNumber': 'Row {row}: “{value}” is not a positive whole number.',
    'order.unknown': 'Row {row}: the {noun} “{value}” is not selected; use the exported list.',
    'order.twice': 'Row {row}: the {noun} “{value}” stands twice; remove one row.',
    'order.missing': 'The list lacks {n} selected {noun}s (such as {value}); use the exported list.',
    'order.noChapter': 'Row {row}: the book has no chapter “{value}”; allowed: {allowed}.',
    'selection.note': 'The editors’ remark takes at most {max} characters; it has {n}.',
    'selection.person': 'Name who confirmed for the author, in at most {max} characters.',
    'selection.way': 'Say how it was confirmed (by phone, letter, mail), in {min} to {max} characters.',
    'selection.confirmed': 'The edited text as it is now has been confirmed already.',
  },
})
