/** Where a certificate stands: 有效, 已换发, 已撤销. */
export type CertificateState = 'issued' | 'replaced' | 'revoked'

/** How a certificate is taken out of force. */
export type Ending = 'replace' | 'revoke'

/** The only moves: what was revoked comes back by being issued anew, what was replaced never. */
const moves: Readonly<Record<CertificateState, Readonly<Partial<Record<Ending, CertificateState>>>>> =
  Object.freeze({
    issued: { replace: 'replaced', revoke: 'revoked' },
    revoked: { replace: 'replaced' },
    replaced: {},
  })

/** How a certificate stands once it was taken out of force for a reason; undefined where it cannot be, or no reason is given. */
export function ended(
  state: CertificateState,
  how: Ending,
  given: string,
): { state: CertificateState; reason: string } | undefined {
  const [next, reason] = [moves[state][how], given.trim()]
  return next === undefined || reason === '' ? undefined : { state: next, reason }
}
