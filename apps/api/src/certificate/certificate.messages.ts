import { addMessages } from '../platform/say'

export const certificateMessages = addMessages({
  zh: {
    'certificate.notAnnounced': '{selection}结果尚未公布，不能制发证书。',
    'certificate.none': '入选的{noun}都已有证书，其中已撤销的只能逐一换发。',
    'certificate.ended': '第 {number} 号证书已撤销或已换发，不能再次办理。',
  },
  en: {
    'certificate.notAnnounced': 'The selection has not been announced; no certificate is issued before.',
    'certificate.none':
      'Every selected {noun} has its certificate; one that was revoked is issued anew by itself.',
    'certificate.ended': 'Certificate {number} was revoked or replaced already.',
  },
})
