import type { Messages } from '../platform/messages'

/** A relay that is begun. */
export const relayMessages: Messages = {
  zh: {
    'notice.from.relay': '转发上级通知',
    'notice.relayFrom': '转发哪一次征集',
    'notice.relayFromHint': '本单位参加的、正在进行的上级征集。规则、栏目全部按上级，本级只能改严。',
    'notice.noRelayable': '没有可以转发的上级通知。',
    'notice.noRelayableHint': '上级发布的征集以本单位为接收单位的，可以在这里转发。',
    'notice.noLevelToRelay': '这次征集由填报单位直接报送，不经过中间层级，不能转发。',
    'notice.relayLevel': '本单位所在层级',
    'notice.relayCloses': '上级截止于 %{day}，本级不能晚于上级。',
    'notice.relayTable': '本级另有汇总表',
    'notice.relayTableName': '汇总表名称',
    'notice.relayTableUsual': '推荐汇总表',
    'notice.relayContactUsual': '材料接收',
    'notice.relayBegin': '新建转发活动',
  },
  en: {
    'notice.from.relay': 'Relay a call from above',
    'notice.relayFrom': 'Which call is relayed',
    'notice.relayFromHint':
      'Calls from above that run and are addressed to this office. Rules and fields are theirs; here they may only be made stricter.',
    'notice.noRelayable': 'There is no call from above to relay.',
    'notice.noRelayableHint':
      'Calls that a body above publishes and in which this office receives are relayed here.',
    'notice.noLevelToRelay': 'This call is filed straight to its organiser: no level between can relay it.',
    'notice.relayLevel': 'Where this office stands',
    'notice.relayCloses': 'The call above closes on %{day}; here it may not close later.',
    'notice.relayTable': 'A summary table of its own',
    'notice.relayTableName': 'Name of the table',
    'notice.relayTableUsual': 'Summary table',
    'notice.relayContactUsual': 'Receipt of materials',
    'notice.relayBegin': 'Create the relay',
  },
}
