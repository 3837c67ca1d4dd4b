import type { Consent } from '@huibian/domain'

/** By what time something came in, and by what it came late where somebody consented and that is known. */
export type Came = { mark: string | null; consent?: Consent | null }

const byConsent: { readonly [consent in Consent]: string } = {
  permission: 'lateByPermission',
  extension: 'lateByExtension',
}

/** Whether what was sent in has not been taken back: what was came neither in time nor late. */
export const isSent = ({ state }: { state: string }): boolean => state !== 'draft'

/** The state under which the name of a mark stands. */
export const markState = ({ mark, consent }: Came): string | null =>
  mark === 'lateWithConsent' && consent ? byConsent[consent] : mark
