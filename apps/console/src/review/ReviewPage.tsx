import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { Missing } from '../frame/Missing'
import { NoPage } from '../frame/NoPage'
import { EntryShow } from '../entry/EntryShow'
import { entryOne } from '../entry/entry.documents'
import type { Entry } from '../entry/wire'
import { Loading } from '../parts'
import { NotFound } from '../platform/refusals'
import { useRead } from '../platform/read'
import { Beside } from './Beside'
import { ReviewActs } from './ReviewActs'
import { Walk } from './Walk'

/** A case as the reviewing office reads it: beside its checklist, with the decisions, and the way to the next of the queue. */
export default function ReviewPage() {
  const { campaign = '', entry: id = '' } = useParams()
  const { data, error, refetch } = useRead(entryOne, { id })
  const gone = error instanceof NotFound || (data && data.entry?.campaign.id !== campaign)
  return (
    <>
      <Walk campaign={campaign} id={id} />
      {gone && <Missing />}
      {error && !gone && !data && <NoPage error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {!gone && data?.entry && <Reading key={data.entry.id} entry={data.entry} />}
    </>
  )
}

function Reading({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  return (
    <EntryShow
      entry={entry}
      title={entry.title || translate('entry.untitled')}
      aside={<ReviewActs entry={entry} />}
      beside={<Beside entry={entry} />}
    />
  )
}
