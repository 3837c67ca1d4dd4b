import { consentTo, type Consent } from '@huibian/domain'
import { closeLoader, instantAt, type CloseKey } from '../campaign/close.queries'
import type { Context } from '../platform/context'

type Came = CloseKey & { mark: string | null; at: Date | null }

/** By what something came late that somebody consented to, as its closes stand; all that are asked for at once take one statement. */
export async function consentOf(ctx: Context, { mark, at, ...key }: Came): Promise<Consent | null> {
  if (mark !== 'lateWithConsent' || at === null) return null
  return consentTo(instantAt(at), await closeLoader(ctx).load(key)) ?? null
}
