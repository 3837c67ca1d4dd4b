import type { Messages } from '../platform/messages'

export const intakeMessages: Messages = {
  zh: {
    'intake.title': '接收报送包文件',
    'intake.hint':
      '用于未与本系统联网的单位：选择其系统生成的报送包（ZIP，分卷的一次选齐），核对无误后接收，与在本系统上报的相同。',
    'intake.drop': '将报送包拖到此处，分卷的一次拖入全部；',
    'intake.reading': '正在核对报送包中的文件和校验码。',
    'intake.opened': '报送包内容',
    'intake.code': '汇总表校验码',
    'intake.seal': '汇总表电子签章',
    'intake.caseCode': '校验码',
    'intake.differing': '更正的%{noun}逐栏对照',
    'intake.faults': '不能接收，原因如下：',
    'intake.sound': '文件清单、汇总表校验码和各%{noun}校验码均已核对，一致。',
    'intake.takenBefore': '本包已接收过，再次接收不会重复登记。',
    'intake.newUnit': '本系统未登记',
    'intake.admit': '将 %{n} 个未登记的单位（%{names}）登记为新单位',
    'intake.take': '接收',
    'intake.other': '另选文件',
    'intake.queued': '已开始接收，可以离开本页，进度在此查看。',
    'intake.takings': '接收和登记进度',
    'intake.toPackages': '查看报送包',
  },
  en: {
    'intake.title': 'Take a package from a file',
    'intake.hint':
      'For units whose system is not connected with this one: choose the package that it made (ZIP, all parts at once), check it, and take it. It then stands as if it had been forwarded here.',
    'intake.drop': 'Drop the package here, all its parts at once, or',
    'intake.reading': 'The files and codes of the package are being checked.',
    'intake.opened': 'What the package holds',
    'intake.code': 'Code of the table',
    'intake.seal': 'Electronic seal of the table',
    'intake.caseCode': 'Code',
    'intake.differing': 'What the corrected ones say otherwise, field by field',
    'intake.faults': 'It cannot be taken:',
    'intake.sound':
      'The list of files, the code of the table and the code of each %{noun} were checked and agree.',
    'intake.takenBefore': 'This package was taken already; to take it again changes nothing.',
    'intake.newUnit': 'not known here',
    'intake.admit': 'Register the %{n} units that are not known here (%{names})',
    'intake.take': 'Take',
    'intake.other': 'Choose another file',
    'intake.queued': 'It is being taken; you may leave this page and look here later.',
    'intake.takings': 'What is being taken',
    'intake.toPackages': 'Look at the packages',
  },
}
