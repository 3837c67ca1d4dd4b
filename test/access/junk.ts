import type { UploadAs } from '../harness/upload'

/** A name for a file of each purpose that a test offers nonsense for. */
export const junk: { [purpose in Exclude<UploadAs['purpose'], 'material' | 'recording'>]: UploadAs } = {
  picture: { purpose: 'picture', filename: '图.png' },
  scan: { purpose: 'scan', filename: '扫描.pdf' },
  docx: { purpose: 'docx', filename: '稿.docx' },
  print: { purpose: 'print', filename: '成品.pdf' },
  packet: { purpose: 'packet', filename: '报送包.zip' },
  package: { purpose: 'package', filename: '报送包.zip' },
  incoming: { purpose: 'incoming', filename: '来件.pdf' },
  sheet: { purpose: 'sheet', filename: '表.xlsx' },
  notice: { purpose: 'notice', filename: '通知.pdf' },
  annex: { purpose: 'annex', filename: '附件.pdf' },
  template: { purpose: 'template', filename: '附件.xlsx' },
  original: { purpose: 'original', filename: '来件.pdf' },
}
