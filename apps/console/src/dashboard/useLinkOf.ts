import { usePost } from '../frame/post'
import type { Matrix, MatrixRow } from './dashboard.documents'
import { linkTo } from './link'

/** Where each row of a matrix leads this post. */
export function useLinkOf(
  { campaign, perFiler }: Pick<Matrix, 'campaign' | 'perFiler'>,
  drilled: boolean,
): (row: MatrixRow) => string | undefined {
  const { kind } = usePost()
  return ({ organisation: { id } }) => linkTo(kind, { campaign, perFiler, drilled }, id)
}
