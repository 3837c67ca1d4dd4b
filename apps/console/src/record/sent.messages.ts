import type { Messages } from '../platform/messages'

/** Acts on what one level sends the next, by the names that the record keeps. */
export const sentMessages: Messages = {
  zh: {
    'record.act.package.forwarded': '上报报送包',
    'record.act.package.taken': '接收报送包文件',
    'record.act.package.registered': '登记来件',
    'record.act.package.casesTakenOut': '撤下报送包不再含有的各件',
    'record.act.package.mailed': '标记邮件已发送',
    'record.act.package.returned': '退回报送包',
    'record.act.package.entrySentBack': '退回包内一件',
    'record.act.package.recalled': '收回报送包',
    'record.act.relay.carried': '向上级活动报送',
  },
  en: {
    'record.act.package.forwarded': 'Forwarded a package',
    'record.act.package.taken': 'Took a package from a file',
    'record.act.package.registered': 'Registered what came in',
    'record.act.package.casesTakenOut': 'Took out cases that a package no longer holds',
    'record.act.package.mailed': 'Marked as mailed',
    'record.act.package.returned': 'Returned a package',
    'record.act.package.entrySentBack': 'Sent one case back',
    'record.act.package.recalled': 'Recalled a package',
    'record.act.relay.carried': 'Carried cases into the campaign above',
  },
}
