import type { Mark } from '@huibian/domain'

/** How papers say in Chinese by what time something came in. */
export const markWords: { readonly [mark in Mark]: string } = Object.freeze({
  onTime: '按时',
  lateWithConsent: '迟报（经同意）',
  late: '迟报',
})
