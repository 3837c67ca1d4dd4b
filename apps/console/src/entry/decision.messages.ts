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
    'entry.sentBackBy': '上级已退回第 %{n} 稿（%{by}，%{at}）',
    'entry.sentBackTurn.own':
      '需要修改的，先“重新审核”，再“退回修改”；改好并审核通过后，另建汇总表再次上报。无需修改的，另建汇总表直接上报。',
    'entry.sentBackTurn.elsewhere': '由%{unit}办理：需要修改的退回填报单位，然后再次上报。',
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
    'entry.sentBackBy': 'Version %{n} was sent back from above (%{by}, %{at})',
    'entry.sentBackTurn.own':
      'If it must change, review it again and return it; once it is accepted, make a new summary table and forward it. If not, forward it with a new table as it is.',
    'entry.sentBackTurn.elsewhere':
      '%{unit} deals with it: what must change is returned to its unit, then it is forwarded again.',
  },
}
