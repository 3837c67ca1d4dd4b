import { useTranslate } from 'react-admin'
import type { Entry } from '../entry/wire'
import { useRead } from '../platform/read'
import { Checklist } from './Checklist'
import { CompareScan } from './CompareScan'
import { NewVersion } from './NewVersion'
import { Opinions } from './Opinions'
import { opinionList } from './review.documents'

/** What stands beside the text: what is to be checked, and what has been said before. */
export function Beside({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const { data } = useRead(opinionList, { id: entry.id })
  const opinions = data?.entry?.reviews ?? []
  return (
    <aside aria-label={translate('review.beside')}>
      <CompareScan entry={entry} />
      <NewVersion entry={entry} />
      <Checklist key={entry.currentVersion?.id} entry={entry} opinions={opinions} />
      <Opinions opinions={opinions} form={entry.campaign.file.form} />
    </aside>
  )
}
