import { chineseDay, dayOf } from '@huibian/domain'
import type { Frame } from '../entry/frame'

/** 来源 in the words of papers and lists. */
export const sourceNames: { readonly [source: string]: string } = {
  mail: '邮件',
  paper: '纸质件',
  phone: '电话',
  usb: '移动存储介质',
}

/** What a paper says of an entry that somebody entered for its unit; nothing of others. */
export function enteredBy({ proxy }: Pick<Frame, 'proxy'>): string | undefined {
  if (!proxy) return undefined
  const day = chineseDay(dayOf(proxy.receivedAt.toISOString()))
  return `本件由${proxy.name}代录，来源：${sourceNames[proxy.source] ?? proxy.source}，收到日期：${day}。`
}
