import { Secret, TOTP } from 'otpauth'

/** What every authenticator app takes: RFC 6238 with SHA-1, six digits, a new code every half minute. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** As many steps as a telephone's clock may go wrong, either way. */
const skew = 1

/** A secret as RFC 4226 recommends it: 160 bits. */
export const secretBytes = 20

const secretOf = (bytes: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer })

/** The step of time whose code this is; undefined where it is none of now. */
export function stepOf(bytes: Uint8Array, code: string, now: Date): number | undefined {
  const totp = new TOTP({ ...kind, secret: secretOf(bytes) })
  const timestamp = now.getTime()
  const delta = totp.validate({ token: code, timestamp, window: skew })
  return delta === null ? undefined : totp.counter({ timestamp }) + delta
}

/** A secret as it is typed by hand, and as an app reads it from a picture. */
export function written(
  bytes: Uint8Array,
  names: { issuer: string; label: string },
): { secret: string; uri: string } {
  const secret = secretOf(bytes)
  return { secret: secret.base32, uri: new TOTP({ ...kind, ...names, secret }).toString() }
}
