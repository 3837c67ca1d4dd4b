import type { Consent, Mark } from '@huibian/domain'

const markWords: { readonly [mark in Mark]: string } = Object.freeze({
  onTime: '按时',
  lateWithConsent: '迟报（经同意）',
  late: '迟报',
})

const consentWords: { readonly [consent in Consent]: string } = Object.freeze({
  permission: '迟报（经同意补报）',
  extension: '迟报（经延期）',
})

/** How papers say in Chinese by what time something came in, and, where that is known, by what it came late. */
export const sayMark = (mark: Mark, consent: Consent | null = null): string =>
  consent === null ? markWords[mark] : consentWords[consent]
