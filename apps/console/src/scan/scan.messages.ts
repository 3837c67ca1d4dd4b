import type { Messages } from '../platform/messages'

export const scanMessages: Messages = {
  zh: {
    'scan.title': '绑定盖章扫描件',
    'scan.text':
      '上传盖章后的案例报送表。可用一份 PDF 或若干张图片；一份 PDF 含多个案例的报送表时，请只选本案例的页。',
    'scan.back': '返回案例',
    'scan.drop': '将扫描件（PDF 或图片）拖到此处，或',
    'scan.pages': '页面',
    'scan.page': '%{name} 第 %{page} 页',
    'scan.show': '查看%{name}',
    'scan.turn': '将%{name}右转 90 度',
    'scan.up': '将%{name}上移',
    'scan.down': '将%{name}下移',
    'scan.noCode': '未识读到校验码',
    'scan.ownCode': '校验码 %{code}，与本稿一致',
    'scan.otherCode': '校验码 %{code}，不是本稿的校验码',
    'scan.otherEntry': '校验码 %{code}，属于“%{title}”',
    'scan.typeText': '未能从扫描件上识读校验码。请对照纸面输入，由审核单位人工核对。',
    'scan.typed': '纸面上的校验码',
    'scan.typedHint': '印在报送表二维码旁，共 11 位，大小写和连字符均可。',
    'scan.bind': '绑定到第 %{n} 稿',
    'scan.bound': '盖章扫描件已绑定。',
  },
  en: {
    'scan.title': 'Bind the stamped scan',
    'scan.text':
      'Upload the stamped case form: one PDF or several pictures. If a PDF holds the forms of several cases, choose the pages of this case.',
    'scan.back': 'Back to the case',
    'scan.drop': 'Drop the scan (PDF or pictures) here, or',
    'scan.pages': 'Pages',
    'scan.page': '%{name} page %{page}',
    'scan.show': 'Show %{name}',
    'scan.turn': 'Turn %{name} right by 90 degrees',
    'scan.up': 'Move %{name} up',
    'scan.down': 'Move %{name} down',
    'scan.noCode': 'No code could be read',
    'scan.ownCode': 'Code %{code}, this version',
    'scan.otherCode': 'Code %{code}, not that of this version',
    'scan.otherEntry': 'Code %{code}, belongs to “%{title}”',
    'scan.typeText':
      'No code could be read from the scan. Type the one on the paper; the reviewing office compares it by eye.',
    'scan.typed': 'Code on the paper',
    'scan.typedHint': 'Beside the QR code of the form, 11 characters; case and hyphens do not matter.',
    'scan.bind': 'Bind to version %{n}',
    'scan.bound': 'The stamped scan is bound.',
  },
}
