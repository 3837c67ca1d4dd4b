import { useTranslate } from 'react-admin'
import { Navigate, useParams } from 'react-router-dom'
import { isEditable } from '@huibian/domain'
import { useBelongs } from '../frame/campaign'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { Loading } from '../parts'
import { useFitted } from '../entry/fitted'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { DraftForm } from './DraftForm'
import { draftOne } from './draft.documents'

/** The page on which a case is written. Read once: from then on whoever types is ahead of the server. */
export default function DraftPage() {
  const translate = useTranslate()
  const path = usePath()
  const { id = '' } = useParams()
  const { data, error, refetch, isFetchedAfterMount } = useRead(draftOne, { id }, { anew: true })
  const draft = useFitted(data?.entry)
  useBelongs(data?.entry?.campaign.id)
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  if (!data || !isFetchedAfterMount) return <Loading />
  if (!draft) return <Missing />
  // After the close, or in another post, the case is read; its page says why it cannot be written.
  const writable =
    isEditable(draft.state) && draft.verbs.some(({ verb, allowed }) => verb === 'entry.save' && allowed)
  if (!writable) return <Navigate replace to={path(`/entries/${id}`)} />
  return <DraftForm key={id} draft={draft} figures={data.entryFigures} title={translate('draft.title')} />
}
