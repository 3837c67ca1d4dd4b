import type { Messages } from '../platform/messages'

export const certificateMessages: Messages = {
  zh: {
    'book.tab.certificates': '证书',
    'certificate.title': '入选证书',
    'certificate.before': '%{selection}结果公布以后可制发证书。通知写明颁发证书的，公布时自动制发。',
    'certificate.hint':
      '入选 %{cases} 个，已有证书 %{n} 份。报送单位在%{noun}页面下载；扫描证书上的二维码即可查验。',
    'certificate.issue': '制发证书',
    'certificate.number': '编号',
    'certificate.holder': '单位',
    'certificate.says': '内容',
    'certificate.at': '制发时间',
    'certificate.state': '状态',
    'certificate.state.issued': '有效',
    'certificate.state.replaced': '已换发',
    'certificate.state.revoked': '已撤销',
    'certificate.file': '证书',
    'certificate.reissue': '换发',
    'certificate.reissueText':
      '按现有名称和编辑稿制发一份新证书，另行编号；第 %{number} 号证书查验时显示已换发。',
    'certificate.revoke': '撤销证书',
    'certificate.revokeText': '第 %{number} 号证书从此不再有效，查验时显示已撤销。',
    'certificate.done.reissued': '已换发新证书。',
    'certificate.done.revoked': '证书已撤销。',
    'certificate.empty': '还没有证书。',
    'certificate.emptyHint': '%{selection}结果公布以后，在此为入选的%{noun}制发。',
    'certificate.emptyAnnounced': '点“制发证书”为入选的%{noun}逐个制发，制成后列在这里。',
    'certificate.own': '%{number} 号证书',
  },
  en: {
    'book.tab.certificates': 'Certificates',
    'certificate.title': 'Certificates',
    'certificate.before':
      'Certificates are issued once the selection is announced; where the notice gives them, at once.',
    'certificate.hint':
      'Selected: %{cases}; with a certificate: %{n}. Units download theirs on the page of the %{noun}; the QR code on it leads to the check page.',
    'certificate.issue': 'Issue certificates',
    'certificate.number': 'Number',
    'certificate.holder': 'Unit',
    'certificate.says': 'What it says',
    'certificate.at': 'Issued',
    'certificate.state': 'State',
    'certificate.state.issued': 'In force',
    'certificate.state.replaced': 'Replaced',
    'certificate.state.revoked': 'Revoked',
    'certificate.file': 'Certificate',
    'certificate.reissue': 'Issue anew',
    'certificate.reissueText':
      'A new certificate is made with the names and the edited title of today, under a number of its own; certificate %{number} is then shown as replaced.',
    'certificate.revoke': 'Revoke',
    'certificate.revokeText': 'Certificate %{number} counts no more; whoever checks it is told so.',
    'certificate.done.reissued': 'A new certificate was issued.',
    'certificate.done.revoked': 'The certificate was revoked.',
    'certificate.empty': 'There are no certificates yet.',
    'certificate.emptyHint': 'Once the selection is announced they are issued here.',
    'certificate.emptyAnnounced':
      '“Issue certificates” makes one for every selected %{noun}; they are listed here once made.',
    'certificate.own': 'Certificate %{number}',
  },
}
