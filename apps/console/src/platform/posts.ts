/** The kinds of post, in the order in which a list shows them. */
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

/** Posts that keep the system and read no cases. */
export const administrators: readonly PostKind[] = ['systemAdministrator', 'securityAdministrator', 'auditor']
