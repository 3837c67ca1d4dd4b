import { useTranslate } from 'react-admin'
import { Navigate, useParams } from 'react-router-dom'
import { useBelongs } from '../frame/campaign'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { entryOne } from '../entry/entry.documents'
import { Loading } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { ScanForm } from './ScanForm'

/** The page on which the stamped form comes back to its 稿. */
export default function ScanPage() {
  const translate = useTranslate()
  const path = usePath()
  const { id = '' } = useParams()
  const { data, error, refetch } = useRead(entryOne, { id })
  useBelongs(data?.entry?.campaign.id)
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const { entry } = data
  if (!entry) return <Missing />
  const version = entry.currentVersion
  const may = entry.verbs.some(
    ({ verb, allowed }) => allowed && (verb === 'entry.attachScan' || verb === 'entry.replaceScan'),
  )
  if (!version || !may) return <Navigate replace to={path(`/entries/${id}`)} />
  return <ScanForm entry={entry} version={version} title={translate('scan.title')} />
}
