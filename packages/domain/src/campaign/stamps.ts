import type { Campaign } from './schema.ts'

/** Whether by these rules a form is stamped before the work is sent in: of a whole call, whether on some way it is. */
export const stampsToSubmit = ({ rules }: Pick<Campaign, 'rules'>): boolean =>
  rules.some(({ kind, at }) => kind === 'stampedScan' && at.includes('submit'))
