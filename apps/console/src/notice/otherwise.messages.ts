import type { Messages } from '../platform/messages'

/** Boxes for what else a row may say: other words under an answer, what an award asks for, whom a number binds. */
export const otherwiseMessages: Messages = {
  zh: {
    'notice.template': '表的名称和版本',
    'notice.templateName': '表的名称',
    'notice.templateVersion': '版本号',
    'notice.awardRequires': '须填写的栏目',
    'notice.requiresNone': '不另作要求',
    'notice.saysOtherwise': '随待定事项改变的文字',
    'notice.addSaysOtherwise': '增加：随待定事项改变的文字',
    'notice.otherwiseQuestion': '随哪一项待定事项',
    'notice.otherwiseAnswer': '答复为',
    'notice.otherwiseSays': '此时的承诺内容',
    'notice.choiceValue': '选项 %{n} 在文件中的值',
    'notice.countFor': '只限哪些单位',
    'notice.countForAll': '全部单位',
  },
  en: {
    'notice.template': 'Name and version of the form',
    'notice.templateName': 'Name of the form',
    'notice.templateVersion': 'Version',
    'notice.awardRequires': 'Fields that must be filled',
    'notice.requiresNone': 'None of its own',
    'notice.saysOtherwise': 'Words that follow from an open question',
    'notice.addSaysOtherwise': 'Add: words that follow from an open question',
    'notice.otherwiseQuestion': 'Which question',
    'notice.otherwiseAnswer': 'When the answer is',
    'notice.otherwiseSays': 'What is affirmed then',
    'notice.choiceValue': 'Value of choice %{n} in the file',
    'notice.countFor': 'Of which units alone',
    'notice.countForAll': 'All units',
  },
}
