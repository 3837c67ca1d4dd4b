import type { Messages } from '../platform/messages'

export const markMessages: Messages = {
  zh: {
    'entry.mark': '时效',
    'entry.mark.state.onTime': '按时',
    'entry.mark.state.lateWithConsent': '迟报（经同意）',
    'entry.mark.state.lateByPermission': '迟报（经同意补报）',
    'entry.mark.state.lateByExtension': '迟报（经延期）',
    'entry.mark.state.late': '迟报',
  },
  en: {
    'entry.mark': 'Timeliness',
    'entry.mark.state.onTime': 'On time',
    'entry.mark.state.lateWithConsent': 'Late with consent',
    'entry.mark.state.lateByPermission': 'Late with permission',
    'entry.mark.state.lateByExtension': 'Late by extension',
    'entry.mark.state.late': 'Late',
  },
}
