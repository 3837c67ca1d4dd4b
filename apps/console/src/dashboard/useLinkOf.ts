import { usePost } from '../frame/post'
import type { MatrixRow } from './dashboard.documents'

/** A region leads to its centres, a centre to its cases as far as this post reads them. */
export function useLinkOf(campaign: string, drilled: boolean): (row: MatrixRow) => string | undefined {
  const { kind } = usePost()
  return ({ organisation: { id } }) => {
    if (kind === 'editor')
      return `/campaigns/${campaign}/${drilled ? `received?filer=${id}` : `matrix/${id}`}`
    return kind === 'reviewingClerk' ? `/campaigns/${campaign}/queue?filer=${id}` : undefined
  }
}
