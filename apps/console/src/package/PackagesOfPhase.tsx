import { useTranslate } from 'react-admin'
import { Panel, RecordTable } from '../parts'
import { useRead } from '../platform/read'
import { usePackageColumns } from './columns'
import { packageList, packagePhases } from './package.documents'

type Props = { campaignId: string; phase: string; organisationId?: string; without?: string }

/** One office sends a phase's packages one after another: the newest hundred are all that is looked at beside something else. */
const page = { number: 1, size: 100 }

/** The packages of a phase beside something else: which one counts. */
export function PackagesOfPhase({ campaignId, phase, organisationId, without }: Props) {
  const translate = useTranslate()
  const asked = { campaignId, phase, organisationId: organisationId ?? null, page }
  const { data } = useRead(packageList, asked, { live: true })
  const phases = useRead(packagePhases, { id: campaignId }).data?.campaign?.phases ?? []
  const phaseOf = (key: string) => phases.find((one) => one.key === key)?.title ?? ''
  const columns = usePackageColumns({ campaign: campaignId, phaseOf, unit: false })
  const packages = (data?.packages.items ?? []).filter(({ id }) => id !== without)
  if (packages.length === 0) return null
  const title = translate(without ? 'package.others' : 'package.title')
  return (
    <Panel title={title} flush>
      <RecordTable rows={packages} columns={columns} rowKey={({ id }) => id} caption={title} />
    </Panel>
  )
}
