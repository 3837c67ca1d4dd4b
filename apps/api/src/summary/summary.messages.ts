import { addMessages } from '../platform/say'

export const summaryMessages = addMessages({
  zh: {
    'summary.empty': '还没有审核通过的{noun}，不能形成汇总表。',
    'summary.pending': '还有 {n} 个已报{noun}尚未审结，仍要冻结汇总表的请说明理由。',
    'summary.pendingRule': '汇总时不应有未审结的{noun}。',
    'summary.open': '本阶段已有一份尚未上报的汇总表，请在该表上办理。',
    'summary.nothingNew': '自上次上报以来没有新增或更正的{noun}，不需要再建汇总表。',
    'summary.noAttestation': '确认事项已有变动，请刷新页面后重新确认。',
    'summary.otherRows': '提交的顺序与当前审核通过的{noun}不一致，请刷新后重新排列。',
    'summary.notInTable': '该{noun}不在汇总表中，请刷新页面。',
    'summary.remarkTooLong': '备注共 {n} 个字符，超过上限 {max} 个，请删减。',
    'summary.reason': '理由应为 {min} 至 {max} 个字符。',
    'summary.approver': '请填写审批人姓名（{max} 个字符以内）。',
    'summary.opinionTooLong': '审批意见共 {n} 个字符，超过上限 {max} 个，请删减。',
    'summary.approvedInFuture': '审批时间不能晚于现在，请核对。',
    'summary.approvedBeforeFrozen': '审批时间早于汇总表冻结时间，请核对。',
    'summary.notCompared': '请先将扫描件与冻结的汇总表逐项核对并确认。',
    'summary.keeper': '请填写用印人姓名（{max} 个字符以内）。',
    'summary.otherCode': '扫描件上的校验码是 {found}，与汇总表的校验码 {code} 不一致，请重新扫描本表。',
  },
  en: {
    'summary.empty': 'No {noun} has been accepted yet, so there is no table to make.',
    'summary.pending':
      '{n} filed {noun}s are still under review; give a reason to freeze the table without them.',
    'summary.pendingRule': 'No {noun} should still be under review when the table is made.',
    'summary.open': 'This phase has a table that is not forwarded yet; go on with that one.',
    'summary.nothingNew':
      'Nothing was added or corrected since the last package; no further table is needed.',
    'summary.noAttestation': 'What is to be affirmed has changed; reload the page and affirm it anew.',
    'summary.otherRows': 'The order given does not match the accepted {noun}s; reload and order again.',
    'summary.notInTable': 'The {noun} is not in the table; reload the page.',
    'summary.remarkTooLong': 'The remark has {n} characters, more than {max}; shorten it.',
    'summary.reason': 'The reason must have {min} to {max} characters.',
    'summary.approver': 'Give the name of who approved (at most {max} characters).',
    'summary.opinionTooLong': 'The opinion has {n} characters, more than {max}; shorten it.',
    'summary.approvedInFuture': 'The time of approval cannot lie after now; check it.',
    'summary.approvedBeforeFrozen': 'The time of approval lies before the table was frozen; check it.',
    'summary.notCompared': 'Compare the scan with the frozen table item by item and confirm first.',
    'summary.keeper': 'Give the name of who pressed the seal (at most {max} characters).',
    'summary.otherCode': 'The code on the scan is {found}, not the table’s {code}; scan this table again.',
  },
})
