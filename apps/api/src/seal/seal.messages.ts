import { addMessages } from '../platform/say'

export const sealMessages = addMessages({
  zh: {
    'seal.decided': '该用印申请已经办结。',
    'seal.waiting': '该文件已有一份用印申请待办理，请等候用印管理员办理。',
    'seal.laying': '该文件正按附件排版，排好后自动提交用印申请，请稍候。',
    'seal.scanBound': '申请用印后又上传了盖章扫描件，本次用印申请已停止；仍需用印的请重新申请。',
    'seal.unreadable': '待盖章的文件无法读取，请重新生成后再申请。',
    'seal.paperOnly': '本活动的这份表须加盖实物印章，请打印盖章后上传扫描件。',
    'seal.notYours': '这份表不由本单位盖章。',
    'seal.onPaper':
      '本稿的盖章件是纸质盖章的扫描件，这份表还有其他单位的印章；请在纸质件上加盖本单位印章后上传扫描件。',
    'seal.sealedAlready': '本单位已在本稿的表上用印。',
    'seal.noPlace': '这份文件没有盖章处，不能在系统中用印。',
    'seal.otherVersion': '申请用印的这一稿已经收回或已有盖章件，不再用印。',
    'seal.approver': '请填写审批人姓名（{max} 个字符以内）。',
    'seal.already': '这份付印稿已经盖章。',
    'seal.copies': '份数应为 {min} 至 {max} 的整数。',
    'seal.notLocked': '只有锁定的付印稿可以用印，请先锁定。',
  },
  en: {
    'seal.decided': 'The request has been settled already.',
    'seal.waiting': 'A request for this paper waits already; the seal keeper will settle it.',
    'seal.laying':
      'This paper is being laid out in the office’s own file; its seal is asked for as soon as that is done.',
    'seal.scanBound':
      'A stamped scan was bound after this seal was asked for, so the request was stopped; ask anew if the seal is still wanted.',
    'seal.unreadable': 'The file to be sealed cannot be read; make it again and ask anew.',
    'seal.paperOnly':
      'This call wants a seal by hand on this form: print it, have it stamped and upload the scan.',
    'seal.notYours': 'This form is not stamped by your unit.',
    'seal.onPaper':
      'This version was stamped on paper and carries other units’ stamps: press yours on the paper and upload the scan.',
    'seal.sealedAlready': 'Your unit has sealed the form of this version already.',
    'seal.noPlace': 'This paper has no place for a seal and cannot be sealed in the system.',
    'seal.otherVersion': 'This version was taken back or is stamped already; it takes no seal.',
    'seal.approver': 'Give the name of who approved (at most {max} characters).',
    'seal.already': 'This print edition is sealed already.',
    'seal.copies': 'The number of copies must be a whole number from {min} to {max}.',
    'seal.notLocked': 'Only the locked print edition is sealed; lock it first.',
  },
})
