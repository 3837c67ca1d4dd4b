import type { Messages } from '../platform/messages'

/** Rules that are begun, and what they may be told. */
export const ruleMessages: Messages = {
  zh: {
    'notice.addRuleOf': '增加规则（按要求选择）',
    'notice.addRuleOfHint': '选定后在新规则中改写数字、栏目和文字；同一种规则可以增加几条。',
    'notice.addedWith': '本活动原来没有的，已连同规则增加，请改写：%{names}。',
    'notice.addParam': '增加：%{name}',
    'notice.listFirst': '“%{name}”按名单认定：请先在“名单”页签增加名单，再在此处增加。',
    'notice.addLine': '增加一行',
    'notice.untilFiled': '至报送之日',
  },
  en: {
    'notice.addRuleOf': 'Add a rule by what it demands',
    'notice.addRuleOfHint':
      'Its numbers, fields and words are then written over; there may be several of a kind.',
    'notice.addedWith': 'What the campaign lacked came with the rule; write it over: %{names}. ',
    'notice.addParam': 'Add: %{name}',
    'notice.listFirst': '“%{name}” goes by a list: add one under “Lists” first, then it can be added here.',
    'notice.addLine': 'Add a line',
    'notice.untilFiled': 'Until the day of filing',
  },
}
