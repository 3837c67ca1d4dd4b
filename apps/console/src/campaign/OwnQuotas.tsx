import { useTranslate } from 'react-admin'
import { Panel } from '../parts'
import { useRead } from '../platform/read'
import { ownQuotas } from './quota.documents'
import { QuotaLines } from './QuotaLines'

/** The places of the own unit in a call, and of those through which it may go; nothing where no rule counts them. */
export function OwnQuotas({ id }: { id: string }) {
  const translate = useTranslate()
  const { data } = useRead(ownQuotas, { id })
  const quotas = data?.campaign?.quotas ?? []
  if (quotas.length === 0) return null
  return (
    <Panel title={translate('campaign.quotas')}>
      <QuotaLines quotas={quotas} />
    </Panel>
  )
}
