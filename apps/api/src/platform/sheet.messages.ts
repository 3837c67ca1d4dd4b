import { addMessages } from './say'

export const sheetMessages = addMessages({
  zh: {
    'sheet.slow': '表格在 {seconds} 秒内未能读完，已停止读取，请删去多余的格式和空行后重新上传。',
    'sheet.heavy': '表格读取时占用内存超过 {megabytes} MB，已停止读取，请删去多余的格式和空行后重新上传。',
    'sheet.bomb': '表格解开后过大，已停止读取，请另存为新文件后重新上传。',
    'sheet.notXlsx': '文件不是可读取的 .xlsx 表格，请用 Excel 或 WPS 另存为 .xlsx 后重新上传。',
    'sheet.noHead': '没有找到表头，请使用系统下载的模板填写。',
    'sheet.tooManyRows': '表格超过 {limit} 行，请分成几个文件上传。',
    'sheet.lacking': '表格缺少这些列：{columns}，请使用系统下载的模板填写。',
    'sheet.empty': '表格里没有内容，请填写后重新上传。',
  },
  en: {
    'sheet.slow':
      'The spreadsheet was not read within {seconds} seconds; remove needless formats and empty rows.',
    'sheet.heavy':
      'Reading the spreadsheet took more than {megabytes} MB of memory and was stopped; remove needless formats and empty rows.',
    'sheet.bomb': 'The spreadsheet unpacks to too much; save it as a new file.',
    'sheet.notXlsx': 'This is no readable .xlsx spreadsheet; save it as .xlsx.',
    'sheet.noHead': 'No head was found; use the template.',
    'sheet.tooManyRows': 'The spreadsheet has more than {limit} rows; divide it.',
    'sheet.lacking': 'The spreadsheet lacks these columns: {columns}; use the template.',
    'sheet.empty': 'The spreadsheet is empty.',
  },
})
