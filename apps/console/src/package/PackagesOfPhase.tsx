import { useTranslate } from 'react-admin'
import { Panel, RecordTable } from '../parts'
import { useRead } from '../platform/read'
import { usePackageColumns } from './columns'
import { packageList, packagePhases } from './package.documents'

type Props = { campaignId: string; phase: string; organisationId?: string; without?: string }

/** The packages of a phase beside something else: which one counts. */
export function PackagesOfPhase({ campaignId, phase, organisationId, without }: Props) {
  const translate = useTranslate()
  const asked = { campaignId, phase, organisationId: organisationId ?? null }
  const { data } = useRead(packageList, asked)
  const phases = useRead(packagePhases, { id: campaignId }).data?.campaign?.phases ?? []
  const phaseOf = (key: string) => phases.find((one) => one.key === key)?.title ?? ''
  const columns = usePackageColumns({ campaign: campaignId, phaseOf, unit: false })
  const packages = (data?.packages ?? []).filter(({ id }) => id !== without)
  if (packages.length === 0) return null
  const title = translate(without ? 'package.others' : 'package.title')
  return (
    <Panel title={title} flush>
      <RecordTable rows={packages} columns={columns} rowKey={({ id }) => id} caption={title} />
    </Panel>
  )
}
