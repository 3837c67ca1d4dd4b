import type { Campaign } from '@huibian/domain'
import type { ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import { presetList } from '../campaign/campaign.documents'
import { NoPage } from '../frame/NoPage'
import { Loading } from '../parts'
import { useRead } from '../platform/read'
import { campaignSource, type Source } from './notice.documents'

type Props = { children: (source: Source, samples: readonly Campaign[]) => ReactNode }

/** The campaign of the address as its file, and the known notices from which boxes take their examples. */
export function Opened({ children }: Props) {
  const { campaign: id = '' } = useParams()
  const source = useRead(campaignSource, { id })
  const presets = useRead(presetList, {})
  const error = source.error ?? presets.error
  if (error)
    return <NoPage error={error} onRetry={() => void Promise.all([source.refetch(), presets.refetch()])} />
  const found = source.data?.campaignSource
  if (!found || !presets.data) return <Loading />
  return children(
    found,
    presets.data.presets.map(({ file }) => file),
  )
}
