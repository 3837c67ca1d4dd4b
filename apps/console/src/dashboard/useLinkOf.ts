import { usePost } from '../frame/post'
import type { Matrix, MatrixRow } from './dashboard.documents'

/** A region leads to its centres, a centre to its cases as far as this post reads them. */
export function useLinkOf(
  { campaign, perFiler }: Pick<Matrix, 'campaign' | 'perFiler'>,
  drilled: boolean,
): (row: MatrixRow) => string | undefined {
  const { kind } = usePost()
  return ({ organisation: { id } }) => {
    if (kind === 'editor')
      return `/campaigns/${campaign.id}/${drilled || perFiler ? `received?filer=${id}` : `matrix/${id}`}`
    return kind === 'reviewingClerk' ? `/campaigns/${campaign.id}/queue?filer=${id}` : undefined
  }
}
