/** Every kind of post, in the order in which offices list them. */
export const postKinds = [
  'filingClerk',
  'reviewingClerk',
  'approver',
  'sealKeeper',
  'editor',
  'systemAdministrator',
  'securityAdministrator',
  'auditor',
] as const

export type PostKind = (typeof postKinds)[number]

/** Who keeps the house and reads no cases. */
export const administrators: readonly PostKind[] = ['systemAdministrator', 'securityAdministrator', 'auditor']

/** Posts that work on cases. */
export const business: readonly PostKind[] = postKinds.filter((kind) => !administrators.includes(kind))

/** Whether one account may hold these posts together: an administrator's post excludes every other kind. */
export function canHoldTogether(kinds: PostKind[]): boolean {
  const different = new Set(kinds)
  return different.size <= 1 || !kinds.some((kind) => administrators.includes(kind))
}
