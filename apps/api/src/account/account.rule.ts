import { mobileKey, type Finding, type Violation } from '@huibian/domain'

/** What is written of a person when an account is opened. */
export type Written = { username: string; name: string; phone: string; email: string }

const email = /^[^\s@]{1,60}@[^\s@.]+(\.[^\s@.]+)+$/

/** Whether a mail could go there, by its form alone. */
export const isMailAddress = (text: string): boolean => text.length <= 100 && email.test(text)

/** The mobile number by which an account is one person's; null for an office's own number, which several may share. */
export const mobileOf = (phone: string): string | null => mobileKey(phone) ?? null

/** What is wrong with an account as it was written, field by field. */
export function judgeAccount({ username, name, phone, email: mail }: Written): Finding[] {
  const found: Finding[] = []
  if (!/^[a-z0-9][a-z0-9._-]{2,40}$/.test(username))
    found.push({ path: 'username', message: 'account.username', args: { min: 3, max: 41 } })
  if (name.length < 1 || name.length > 40)
    found.push({ path: 'name', message: 'account.name', args: { n: name.length, max: 40 } })
  if (phone.length > 40)
    found.push({ path: 'phone', message: 'account.phone', args: { n: phone.length, max: 40 } })
  if (mail !== '' && !isMailAddress(mail))
    found.push({ path: 'email', message: 'account.email', args: { max: 100 } })
  return found
}

/** Findings that no campaign rule stands behind bind everybody. */
export function asViolations(findings: readonly Finding[]): Violation[] {
  return findings.map((finding) => ({ rule: finding.message, ...finding, strength: 'hard' }))
}
