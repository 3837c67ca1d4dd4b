import { usePost } from '../frame/post'
import { MatrixPanel } from './MatrixPanel'
import type { Matrix } from './dashboard.documents'
import { OwnTable } from './OwnTable'
import { PhaseGrid } from './PhaseGrid'
import { Trend } from './Trend'

/** How far are we, as the acting post asks it: its own cases, its centres, or the regions of the country. */
export function Progress({ matrix }: { matrix: Matrix }) {
  const { kind } = usePost()
  if (kind === 'filingClerk') return <OwnTable matrix={matrix} />
  if (kind !== 'editor') return <PhaseGrid matrix={matrix} />
  return (
    <>
      <MatrixPanel matrix={matrix} drilled={false} titled />
      <Trend matrix={matrix} organisation={null} />
    </>
  )
}
