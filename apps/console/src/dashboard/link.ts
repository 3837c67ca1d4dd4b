import type { PostKind } from '@huibian/domain'
import type { Matrix } from './dashboard.documents'

type Looked = Pick<Matrix, 'campaign' | 'perFiler'> & { drilled: boolean }

/**
 * A region leads to its centres, a centre to its cases as far as this post reads them: what a region reviews is in no queue of the office
 * above it.
 */
export function linkTo(
  kind: PostKind,
  { campaign, perFiler, drilled }: Looked,
  id: string,
): string | undefined {
  const base = `/campaigns/${campaign.id}`
  if (kind === 'editor') return drilled || perFiler ? `${base}/received?filer=${id}` : `${base}/matrix/${id}`
  if (kind !== 'reviewingClerk' || drilled) return undefined
  return perFiler ? `${base}/queue?filer=${id}` : `${base}/matrix/${id}`
}
