import { addMessages } from '../platform/say'

export const templateMessages = addMessages({
  zh: {
    'template.paper': '请选择附件用于报送表还是汇总表。',
    'template.form': '活动中没有“{form}”这张表，请刷新页面后重新选择。',
    'template.most': '一次活动的附件模板最多 {most} 份，请先删去不用的。',
    'template.unreadable': '“{name}”不能读取，请用 Word、Excel 或 WPS 另存为 .docx 或 .xlsx 后重新上传。',
    'template.tooMany': '“{name}”的单元格超过 {most} 个，不像一份表格，请删去多余的行、列后重新上传。',
    'template.slow': '“{name}”在 {seconds} 秒内未能处理，请删去多余的格式和空行后重新上传。',
    'template.heavy':
      '“{name}”处理时占用内存超过 {megabytes} MB，已停止处理，请删去多余的格式、空行和图片后重新上传。',
    'template.marks': '标注的格式不对，请刷新页面后重新标注。',
    'template.noPdf':
      '不能按附件“{name}”的版式生成 PDF：服务器没有安装 LibreOffice，或未能在 {seconds} 秒、{megabytes} MB 内存之内完成。请下载 {kind}，用 Word、Excel 或 WPS 另存为 PDF。',
    'template.noFile': '本表使用系统版式，没有启用附件，请下载系统版式的 PDF。',
    'template.noPlace': '附件中没有“{place}”，请重新标注。',
    'template.placeTwice': '“{place}”标注了两次，请去掉一处。',
    'template.rowsOrder': '逐行填写的起始行 {first} 在结束行 {last} 之后，请调整。',
    'template.noRow': '附件中没有第 {row} 行，请调整逐行填写的起止行。',
    'template.noColumns': '逐行填写的各列都没有标注，请至少标注一列，或取消逐行填写。',
    'template.mixedRows': '逐行填写的各列应取自同一个表格栏目，请调整。',
    'template.inRows': '“{place}”在逐行填写的行内，不能另作标注，请去掉一处。',
    'template.noField': '活动中没有“{field}”这一栏，请重新标注。',
    'template.inUse': '活动已发布，本附件正在使用，请以更正的方式修改。',
    'template.usedAlready': '本附件已在使用。',
    'template.notUsed': '本附件不在使用中，无须停用。',
    'template.replacedAlready': '本附件已由更正后的附件代替，无须停用。',
    'template.fieldGone':
      '使用中的附件“{name}”填写“{field}”栏目，改动后活动中没有这一栏。请先更正或停用该附件，再改动活动。',
    'template.formGone':
      '使用中的附件“{name}”用于“{form}”这张表，改动后活动中没有这张表。请先停用该附件，再改动活动。',
    'template.outdated': '使用中的附件“{name}”的标注与改动后的活动不符。请先更正或停用该附件，再改动活动。',
    'template.reason': '“更正理由”应为 {min} 至 {max} 个字，请填写。',
    'template.nothing': '附件还没有标注任何栏目，请先标注再启用。',
  },
  en: {
    'template.paper': 'Say whether the file is for the case form or for the summary table.',
    'template.form': 'The campaign has no form “{form}”; reload the page and choose again.',
    'template.most': 'A campaign has {most} such files at most; drop those that are not used.',
    'template.unreadable': '“{name}” cannot be read; save it as .docx or .xlsx and upload it again.',
    'template.tooMany': '“{name}” has more than {most} cells; delete needless rows and columns.',
    'template.slow': '“{name}” was not read within {seconds} seconds; remove needless formats and rows.',
    'template.heavy':
      'Reading “{name}” took more than {megabytes} MB of memory and was stopped; remove needless formats, rows and pictures.',
    'template.marks': 'These are no marks; reload the page and mark anew.',
    'template.noPdf':
      'No PDF was made in the layout of “{name}”: the server has no LibreOffice, or it took over {seconds} seconds or {megabytes} MB of memory. Download the {kind} and save it as PDF in Word, Excel or WPS.',
    'template.noFile': 'This paper comes out in the system’s layout; download its PDF.',
    'template.noPlace': 'The file has no “{place}”; mark it anew.',
    'template.placeTwice': '“{place}” is marked twice; take one mark away.',
    'template.rowsOrder': 'The rows begin at {first}, after their end at {last}.',
    'template.noRow': 'The file has no row {row}; choose other rows.',
    'template.noColumns': 'No column of the rows is marked; mark one, or do without rows.',
    'template.mixedRows': 'The columns of the rows belong to different fields; take those of one.',
    'template.inRows': '“{place}” lies in the rows and cannot be marked beside them.',
    'template.noField': 'The campaign has no field “{field}”; mark anew.',
    'template.inUse': 'The campaign is published and this file in use; change it by a correction.',
    'template.usedAlready': 'This file is in use already.',
    'template.notUsed': 'This file is not in use.',
    'template.replacedAlready': 'A corrected file has taken the place of this one already.',
    'template.fieldGone':
      'The file “{name}” in use takes the field “{field}”, which the campaign would no longer have. Correct or retire the file first.',
    'template.formGone':
      'The file “{name}” in use is for the form “{form}”, which the campaign would no longer have. Retire the file first.',
    'template.outdated':
      'The marks of the file “{name}” in use do not fit the campaign as changed. Correct or retire the file first.',
    'template.reason': 'The reason of the correction takes {min} to {max} characters.',
    'template.nothing': 'Nothing is marked yet; mark the file before it is used.',
  },
})
