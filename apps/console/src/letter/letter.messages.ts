import type { Messages } from '../platform/messages'

export const letterMessages: Messages = {
  zh: {
    'letter.chasing': '催办通知',
    'letter.ask': '制发并申请用印',
    'letter.askText':
      '按公文格式生成催办通知，附今日尚未报齐的单位，交用印管理员盖章。生成后内容不再变动；有变化的，另行制发。',
    'letter.askCorrection': '按公文格式生成本通知，附各项更正内容，交用印管理员盖章。',
    'letter.done': '已生成通知并申请用印。',
    'letter.name': '标题',
    'letter.defaultTitle': '关于报送“%{campaign}”材料的催办通知',
    'letter.number': '发文字号（可不填）',
    'letter.words': '正文',
    'letter.defaultWords': '“%{campaign}”的下列单位尚未报齐材料。请对照所列事项抓紧办理，尽快报送。',
    'letter.matter': '印发“%{title}”',
    'letter.code': '校验码',
    'letter.at': '制发',
    'letter.state': '用印',
    'letter.file': '文件',
    'letter.plain': '未盖章件',
    'letter.received': '收到的催办通知',
    'letter.check': '核验印章（校验码 %{code}）',
    'letter.none': '还没有制发催办通知。',
    'letter.noneHint': '需要加盖印章发文催办的，点“制发并申请用印”。',
  },
  en: {
    'letter.chasing': 'Chasing letters',
    'letter.ask': 'Print and ask for the seal',
    'letter.askText':
      'The letter is printed in the official layout with the units that still owe today, and put before the seal keeper. It does not change afterwards; what has changed goes into another letter.',
    'letter.askCorrection':
      'This notice is printed in the official layout with all that it corrects, and put before the seal keeper.',
    'letter.done': 'Printed and put before the seal keeper.',
    'letter.name': 'Title',
    'letter.defaultTitle': 'Reminder to send the papers of “%{campaign}”',
    'letter.number': 'Number (optional)',
    'letter.words': 'Text',
    'letter.defaultWords':
      'The units below have not sent all papers of “%{campaign}”. Please settle what is listed and send it soon.',
    'letter.matter': 'To issue “%{title}”',
    'letter.code': 'Code',
    'letter.at': 'Issued',
    'letter.state': 'Seal',
    'letter.file': 'File',
    'letter.plain': 'unsealed copy',
    'letter.received': 'Chasing letters received',
    'letter.check': 'Check the seal (code %{code})',
    'letter.none': 'No chasing letter was issued yet.',
    'letter.noneHint': 'To chase by a sealed letter, choose “Print and ask for the seal”.',
  },
}
