/** By which ways something comes that its unit does not enter itself: by mail, on paper, told on the telephone, on a stick or disc. */
export const sources = ['mail', 'paper', 'phone', 'usb'] as const
export type Source = (typeof sources)[number]

/** How what is entered for a unit came: so, or out of a call that relays this one. */
export const proxySources = [...sources, 'relay'] as const
export type ProxySource = (typeof proxySources)[number]

/** 来源 in the words of papers and lists. */
export const sourceNames: Readonly<Record<ProxySource, string>> = {
  mail: '邮件',
  paper: '纸质件',
  phone: '电话',
  usb: 'U盘或光盘',
  relay: '转发活动',
}

/** Whether a word of the wire names one of the ways. */
export const isSource = (word: string): word is Source => sources.some((one) => one === word)
