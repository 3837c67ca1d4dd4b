import { addMessages } from '../platform/say'

export const proxyMessages = addMessages({
  zh: {
    'proxy.source': '请选择来源：邮件、纸质件、电话、U盘或光盘。',
    'proxy.notToYou': '该单位的这一途径不报送给本单位，不能由本单位代录。',
    'proxy.receivedLater': '收到时间不能晚于现在。',
    'proxy.none': '本件不是代录的。',
    'proxy.alreadyKnown': '本单位已对代录表示知悉。',
    'proxy.stillOpen': '本单位提出的异议尚未答复，答复后方可再次提出。',
    'proxy.noObjection': '本件没有待答复的异议。',
    'proxy.notCorrected': '提出异议后内容尚未改动，请先更正，或者答复维持原内容。',
    'constraint.objection_open': '本单位提出的异议尚未答复，答复后方可再次提出。',
    'constraint.proxy_pkey': '本件已由本单位代录，请刷新页面。',
  },
  en: {
    'proxy.source': 'Choose how it came: by mail, on paper, by telephone, on a USB stick or disc.',
    'proxy.notToYou': 'Entries on this route do not go from the unit to you; you cannot enter one for it.',
    'proxy.receivedLater': 'It cannot have been received later than now.',
    'proxy.none': 'Nobody entered this for its unit.',
    'proxy.alreadyKnown': 'Your unit has taken note already.',
    'proxy.stillOpen': 'Your objection is not answered yet; you may object again after that.',
    'proxy.noObjection': 'There is no objection to answer.',
    'proxy.notCorrected':
      'Nothing was changed since the objection: correct it first, or answer that it stays.',
    'constraint.objection_open': 'Your objection is not answered yet; you may object again after that.',
    'constraint.proxy_pkey': 'It is entered by your unit already; reload the page.',
  },
})
