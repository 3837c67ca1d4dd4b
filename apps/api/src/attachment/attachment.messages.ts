import { addMessages } from '../platform/say'

/** Why a file is refused, and what to do. */
export const attachmentMessages = addMessages({
  zh: {
    'upload.purpose': '未说明上传的用途，请从页面上的上传按钮上传。',
    'upload.sizeUnknown': '未说明文件大小，无法上传，请重新选择文件。',
    'upload.tooLarge': '{what}不能超过 {max} MB，所选文件为 {n} MB，请压缩后再上传。',
    'upload.tooManyOpen':
      '您已上传而尚未使用的文件有 {n} 个，不能再上传，请先使用已上传的文件；一天内未使用的由系统清除。',
    'upload.tooMuchOpen':
      '您已上传而尚未使用的文件连同这一个共 {n} GB，超过 {max} GB，请先使用已上传的文件；一天内未使用的由系统清除。',
    'upload.noSpace': '服务器磁盘空间不足，暂时不能上传，文件本身没有问题。请联系系统管理员清理空间后重试。',
    'upload.expired': '上传的文件不存在或已过期，请重新上传。',
    'upload.unfinished': '“{name}”尚未传完，请等待上传完成后再试。',
    'upload.otherPurpose': '“{name}”不是在此处上传的文件，请重新上传。',
    'upload.empty': '“{name}”是空文件，请重新选择。',
    'upload.oldOffice':
      '“{name}”是旧版 Word、Excel 或 WPS 文件，或加了密码，请另存为 .docx 或 .xlsx 后再上传。',
    'upload.oldWord': '“{name}”是旧版 Word 或 WPS 文件（.doc、.wps），或加了密码，请另存为 .docx 后再上传。',
    'upload.oldSheet': '“{name}”是旧版表格文件（.xls、.et），或加了密码，请另存为 .xlsx 后再上传。',
    'upload.wrongType': '“{name}”不是{expected}，文件内容与文件名不符或格式不支持，请重新选择。',
    'upload.unpacksTooLarge': '“{name}”解开后过大，不能读取，请检查文件来源，重新另存后再上传。',
    'upload.brokenWord': '“{name}”已损坏或不是有效的 Word 文件，请用 Word 或 WPS 打开后另存为 .docx 再上传。',
    'upload.heavyWord':
      '“{name}”读取时占用内存超过 {megabytes} MB，已停止读取，请删去不需要的内容后另存为 .docx 再上传。',
    'upload.slowWord':
      '“{name}”在 {seconds} 秒内未能读完，已停止读取，请删去不需要的内容后另存为 .docx 再上传。',
    'archive.broken': '“{name}”已损坏或不是有效的 ZIP 文件，请重新取得或重新压缩后上传。',
    'archive.locked': '“{name}”加了密码，请去掉密码重新压缩后上传。',
    'archive.noSpace':
      '服务器磁盘空间不足，未能解开“{name}”，文件本身没有问题。请联系系统管理员清理空间后重试。',
    'archive.longName': '“{name}”中有文件的名称（连同文件夹）超过 {max} 个字符，请改短后重新压缩上传。',
    'archive.tooLarge': '“{name}”解开后超过 {max} GB，已停止解压，请核对文件来源，减少内容后重新压缩上传。',
    'archive.tooMany': '“{name}”中的文件超过 {max} 个，已停止解压，请删去不需要的文件后重新压缩上传。',
    'archive.slow': '“{name}”在 {seconds} 秒内未能解完，已停止解压，请减少内容后重新压缩上传。',
    'archive.heavy': '“{name}”解压时占用内存超过 {megabytes} MB，已停止解压，请减少文件后重新压缩上传。',
    'print.tooLong': '要打印的文字共 {n} 个字符，一次最多核对 {max} 个，请分段填写。',
    'table.unreadable': '未能读取要导出的表格，请刷新页面后重试。',
    'table.tooMany': '列表共 {n} 行，一次最多导出 {max} 行，请先筛选再导出。',
    'picture.unreadable': '图片“{name}”无法读取，请另存为 JPG 或 PNG 后再上传。',
    'picture.tooManyPixels': '图片“{name}”超过 {max} 百万像素，请缩小后再上传。',
    'recording.tracked':
      '“{name}”在整段录像中逐秒记录了拍摄位置，系统无法去除，请用剪辑软件另存一份（不带位置信息）后再上传。',
  },
  en: {
    'upload.purpose': 'The purpose of the upload is not stated; use the upload button of the page.',
    'upload.sizeUnknown': 'The size of the file is not stated; choose the file again.',
    'upload.tooLarge':
      '{what} may have at most {max} MB; this file has {n} MB. Compress it and upload again.',
    'upload.tooManyOpen':
      '{n} files that you uploaded have not been used yet; use them first. What is not used within a day is removed.',
    'upload.tooMuchOpen':
      'With this one, the files that you uploaded and have not used yet come to {n} GB, more than {max} GB; use them first. What is not used within a day is removed.',
    'upload.noSpace':
      'The server has no disk space left for uploads; nothing is wrong with the file. Ask the administrator to make room, then try again.',
    'upload.expired': 'The uploaded file does not exist or has expired; upload it again.',
    'upload.unfinished': '“{name}” is not fully uploaded yet; wait until it is.',
    'upload.otherPurpose': '“{name}” was uploaded for something else; upload it again here.',
    'upload.empty': '“{name}” is empty; choose another file.',
    'upload.oldOffice':
      '“{name}” is of an old version of Word, Excel or WPS, or has a password; save it as .docx or .xlsx.',
    'upload.oldWord':
      '“{name}” is an old Word or WPS file (.doc, .wps) or has a password; save it as .docx and upload again.',
    'upload.oldSheet':
      '“{name}” is an old spreadsheet (.xls, .et) or has a password; save it as .xlsx and upload again.',
    'upload.wrongType':
      '“{name}” is not {expected}: its content does not match its name or its format is not supported.',
    'upload.unpacksTooLarge': '“{name}” unpacks to too much to be read; check where it comes from.',
    'upload.brokenWord':
      '“{name}” is damaged or no valid Word file; open it in Word or WPS and save it as .docx.',
    'upload.heavyWord':
      'Reading “{name}” took more than {megabytes} MB of memory and was stopped; remove what is not needed and save it again.',
    'upload.slowWord':
      '“{name}” was not read within {seconds} seconds and was stopped; remove what is not needed and save it again.',
    'archive.broken': '“{name}” is damaged or no valid ZIP file; fetch it or pack it again.',
    'archive.locked': '“{name}” has a password; pack it again without one.',
    'archive.noSpace':
      'The server has no disk space left to unpack “{name}”; nothing is wrong with the file. Ask the administrator to make room, then try again.',
    'archive.longName':
      'A file in “{name}” has a name, with its folders, of more than {max} characters; shorten it and pack again.',
    'archive.tooLarge':
      '“{name}” unpacks to more than {max} GB and was stopped; check where it comes from, and pack less.',
    'archive.tooMany':
      '“{name}” holds more than {max} files and was stopped; take out what is not needed and pack again.',
    'archive.slow':
      '“{name}” was not unpacked within {seconds} seconds and was stopped; pack less and try again.',
    'archive.heavy':
      'Unpacking “{name}” took more than {megabytes} MB of memory and was stopped; pack fewer files and try again.',
    'print.tooLong':
      'The words to be printed have {n} characters; at most {max} are looked at together. Write them in parts.',
    'table.unreadable': 'The table to be exported cannot be read; load the page anew and try again.',
    'table.tooMany': 'The list has {n} rows; at most {max} are exported at once. Filter it first.',
    'picture.unreadable': 'The picture “{name}” cannot be read; save it as JPG or PNG and upload again.',
    'picture.tooManyPixels': 'The picture “{name}” has more than {max} million pixels; make it smaller.',
    'recording.tracked':
      '“{name}” tells second by second where it was taken, which cannot be taken out here; save it anew without positions and upload that.',
  },
})
