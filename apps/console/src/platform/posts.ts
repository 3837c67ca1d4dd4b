import type { PostKind } from '@huibian/domain'

export type { PostKind }

/** The kinds of post, in the order in which a list shows them. */
export const postKinds: readonly PostKind[] = [
  'filingClerk',
  'reviewingClerk',
  'approver',
  'sealKeeper',
  'editor',
  'systemAdministrator',
  'securityAdministrator',
  'auditor',
]

/** Posts that keep the system and read no cases. */
export const administrators: readonly PostKind[] = ['systemAdministrator', 'securityAdministrator', 'auditor']
