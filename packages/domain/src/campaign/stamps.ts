import { rulesOf } from './question.ts'
import type { Campaign } from './schema.ts'

/** Whether by these rules a form is stamped before the work is sent in: of a whole call, whether on some way it is. */
export const stampsToSubmit = (campaign: Pick<Campaign, 'rules' | 'questions'>): boolean =>
  rulesOf(campaign).some(({ kind, at }) => kind === 'stampedScan' && at.includes('submit'))
