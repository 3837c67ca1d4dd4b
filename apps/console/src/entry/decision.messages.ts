import type { Messages } from '../platform/messages'

/** Words above a case that was sent back or goes no further: by whom, why, and what follows. */
export const decisionMessages: Messages = {
  zh: {
    'entry.returnedBy': '第 %{n} 稿已退回修改（%{by}，%{at}）',
    'entry.declinedBy': '第 %{n} 稿不予推荐（%{by}，%{at}）',
    'entry.fieldReason': '“%{field}”：%{reason}',
    'entry.restamp.byRule': '须盖章的：改动报送表所印栏目的重新盖章，未改动的原盖章件继续有效。',
    'entry.restamp.again': '修改后须重新盖章。',
    'entry.restamp.keeps': '无需重新盖章，原盖章件继续有效。',
    'entry.declinedHint': '本次征集中不再办理。',
  },
  en: {
    'entry.returnedBy': 'Version %{n} was returned (%{by}, %{at})',
    'entry.declinedBy': 'Version %{n} is not recommended (%{by}, %{at})',
    'entry.fieldReason': '“%{field}”: %{reason}',
    'entry.restamp.byRule':
      'If a field printed on the form changes it must be stamped again; otherwise the scan stays valid.',
    'entry.restamp.again': 'The form must be stamped again.',
    'entry.restamp.keeps': 'No new stamp is needed; the scan stays valid.',
    'entry.declinedHint': 'It goes no further in this call.',
  },
}
