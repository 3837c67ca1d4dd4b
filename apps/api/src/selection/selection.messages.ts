import { addMessages } from '../platform/say'

export const selectionMessages = addMessages({
  zh: {
    'selection.notForwarded': '只能从已上报的案例中遴选，该案例当前不在有效的报送包中。',
    'selection.noChapter': '案例集没有编号为“{chapter}”的章，请重新选择。',
    'selection.otherCases': '提交的顺序与当前入选案例不一致，请刷新后重新排列。',
    'selection.noTag': '没有编号为“{tag}”的标签，请重新选择。',
    'selection.announced': '遴选结果已公布，不能再增减入选案例。',
    'selection.foreignPicture': '“{field}”中的图片不属于本案例，请使用案例原有的图片。',
    'order.noNumber': '第 {row} 行的序号“{value}”不是正整数，请改正后重新导入。',
    'order.unknown': '第 {row} 行的案例编号“{value}”不在入选案例中，请使用系统导出的清单。',
    'order.twice': '第 {row} 行的案例编号“{value}”重复，请删去一行。',
    'order.missing': '清单缺少 {n} 个入选案例（如 {value}），请使用系统导出的清单。',
    'order.noChapter': '第 {row} 行的章“{value}”不在案例集中，可填：{allowed}。',
    'selection.note': '编者按不超过 {max} 个字，现为 {n} 个字。',
    'selection.person': '请填写作者单位确认人的姓名，不超过 {max} 个字符。',
    'selection.way': '请填写确认方式（如电话、来函、邮件），应为 {min} 至 {max} 个字符。',
    'selection.confirmed': '这一次修改后的编辑稿已有作者单位的确认。',
  },
  en: {
    'selection.notForwarded': 'Only forwarded cases can be selected; this one is in no package that counts.',
    'selection.noChapter': 'The book has no chapter “{chapter}”.',
    'selection.otherCases': 'The order given does not match the selected cases; reload and order again.',
    'selection.noTag': 'There is no tag “{tag}”.',
    'selection.announced': 'The selection is announced; no case can be added or taken out.',
    'selection.foreignPicture':
      'A picture in “{field}” is not one of this case; use the case’s own pictures.',
    'order.noNumber': 'Row {row}: “{value}” is not a positive whole number.',
    'order.unknown': 'Row {row}: the case “{value}” is not selected; use the exported list.',
    'order.twice': 'Row {row}: the case “{value}” stands twice; remove one row.',
    'order.missing': 'The list lacks {n} selected cases (such as {value}); use the exported list.',
    'order.noChapter': 'Row {row}: the book has no chapter “{value}”; allowed: {allowed}.',
    'selection.note': 'The editors’ remark takes at most {max} characters; it has {n}.',
    'selection.person': 'Name who confirmed for the author, in at most {max} characters.',
    'selection.way': 'Say how it was confirmed (by phone, letter, mail), in {min} to {max} characters.',
    'selection.confirmed': 'The edited text as it is now has been confirmed already.',
  },
})
