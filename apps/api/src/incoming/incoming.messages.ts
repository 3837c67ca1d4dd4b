import { addMessages } from '../platform/say'

export const incomingMessages = addMessages({
  zh: {
    'incoming.noSender': '本活动的接收单位中没有所选的报送单位，请重新选择。',
    'incoming.noRows': '没有可以登记的{noun}，请逐行改正后再登记。',
    'incoming.scanType': '“{name}”不是扫描件，请选择 PDF 或图片。',
    'incoming.textType': '“{name}”不是{noun}文本，请选择 Word 文件（.docx）。',
    'incoming.tableType': '“{name}”不是汇总表，请选择表格文件（.xlsx）。',
    'incoming.row.title': '没有填写{noun}名称。',
    'incoming.row.unit': '没有填写报送单位，或不足 2 字、超过 100 字。',
    'incoming.row.twice': '“{unit}”的“{title}”在表中出现两次。',
    'incoming.row.text': '没有{noun}文本（.docx）。',
    'incoming.row.form': '没有报送表的盖章扫描件。',
    'incoming.row.unitType': '“{unit}”未在本系统登记，请填写通知范围内的机构类型。',
    'incoming.row.sections': '{noun}文本中没有找到模板的各部分标题，全文放入了第一部分。',
    'incoming.row.unplaced': '{noun}文本中有 {n} 处未能登记：{told}',
    'incoming.row.otherTitle': '{noun}文本的题目是“{title}”，登记以汇总表为准。',
    'incoming.left.above': '表头以上的文字，未读入：{text}',
    'incoming.left.column':
      '“{label}”（{at} 列）不是汇总表的栏目，或与前面的栏目重复，{n} 格内容未读入：{text}',
    'incoming.left.headless': '{at} 列没有表头，{n} 格内容未读入：{text}',
    'incoming.left.row': '第 {at} 行在汇总表各栏目中没有填写，其余内容未读入：{text}',
    'incoming.left.sheet': '工作表“{at}”未读入，{n} 格有内容：{text}',
    'typed.unreadable': '“{label}”填写的“{said}”不是可以识别的内容。',
    'typed.empty': '没有填写“{label}”。',
  },
  en: {
    'incoming.noSender': 'The chosen body sends nothing in this call; choose again.',
    'incoming.noRows': 'There is no {noun} that can be registered; mend the rows first.',
    'incoming.scanType': '“{name}” is no scan; choose a PDF or a picture.',
    'incoming.textType': '“{name}” is no text of a {noun}; choose a Word file (.docx).',
    'incoming.tableType': '“{name}” is no table; choose a spreadsheet (.xlsx).',
    'incoming.row.title': 'The title of the {noun} is missing.',
    'incoming.row.unit': 'The filing unit is missing, or has fewer than 2 or more than 100 characters.',
    'incoming.row.twice': '“{title}” of “{unit}” stands in the table twice.',
    'incoming.row.text': 'The text of the {noun} (.docx) is missing.',
    'incoming.row.form': 'The scan of the stamped form is missing.',
    'incoming.row.unitType': '“{unit}” is not known here; give a type of unit that the notice admits.',
    'incoming.row.sections':
      'No heading of the template was found: all of the text stands in the first part.',
    'incoming.row.unplaced': '{n} parts of the text could not be entered: {told}',
    'incoming.row.otherTitle': 'The text is headed “{title}”; the table’s title is taken.',
    'incoming.left.above': 'Text above the head, not taken: {text}',
    'incoming.left.column':
      '“{label}” (column {at}) is no column of the table, or repeats one; {n} cells were not taken: {text}',
    'incoming.left.headless': 'Column {at} has no head; {n} cells were not taken: {text}',
    'incoming.left.row':
      'Row {at} says nothing in the table’s columns; what else it says was not taken: {text}',
    'incoming.left.sheet': 'The sheet “{at}” was not taken; {n} of its cells say something: {text}',
    'typed.unreadable': '“{said}” of the column “{label}” cannot be read.',
    'typed.empty': 'The column “{label}” is empty.',
  },
})
