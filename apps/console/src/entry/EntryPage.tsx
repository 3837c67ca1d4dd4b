import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { useBelongs } from '../frame/campaign'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Loading } from '../parts'
import { useFitted } from './fitted'
import { useRead } from '../platform/read'
import { EntryShow } from './EntryShow'
import { entryOne } from './entry.documents'
import { EntryActs } from '../filing/EntryActs'

/** One case, for reading, with what its own unit may do to it. */
export default function EntryPage() {
  const translate = useTranslate()
  const { id = '' } = useParams()
  const { data, error, refetch } = useRead(entryOne, { id }, { anew: true })
  const entry = useFitted(data?.entry)
  useBelongs(data?.entry?.campaign.id)
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (!entry) return <Missing />
  const title = entry.title || translate('entry.untitled')
  return <EntryShow entry={entry} title={title} aside={<EntryActs entry={entry} />} />
}
