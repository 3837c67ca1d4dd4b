import { addMessages } from '../platform/say'

export const relayMessages = addMessages({
  zh: {
    'relay.noUpper': '本活动没有转发在本系统运行的上级活动，不能向上级报送。',
    'relay.noneChosen': '请至少选择一件。',
    'relay.unitAbsent':
      '“{unit}”不是上级活动“{campaign}”中向本单位报送的参加单位，请上级单位先将其列为参加单位。',
    'relay.alreadySent': '第 {n} 稿已随报送包上报，如需更换，请先在上级活动中收回报送包。',
    'relay.against': '“{title}”：{says}',
    'constraint.proxy_relayed_once': '这件作品已列入上级活动，请刷新页面。',
  },
  en: {
    'relay.noUpper': 'This campaign relays no campaign that runs here; nothing can be carried up.',
    'relay.noneChosen': 'Choose at least one.',
    'relay.unitAbsent':
      '“{unit}” does not file with you in “{campaign}” above; ask the office above to admit it.',
    'relay.alreadySent': 'Version {n} has gone up with a package; recall the package there first.',
    'relay.against': '“{title}”: {says}',
    'constraint.proxy_relayed_once': 'It has been carried already; reload the page.',
  },
})
