import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Entry } from '../entry/wire'
import { Alike } from '../likeness/Alike'
import { useRead } from '../platform/read'
import { Checklist } from './Checklist'
import { CompareScan } from './CompareScan'
import { NewVersion } from './NewVersion'
import { Opinions } from './Opinions'
import { OwnStamp } from './OwnStamp'
import { opinionList } from './review.documents'

/** What stands beside the text: what is to be checked, and what has been said before. */
export function Beside({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const { data } = useRead(opinionList, { id: entry.id })
  const opinions = data?.entry?.reviews ?? []
  return (
    <Box component="aside" aria-label={translate('review.beside')} sx={follows}>
      <CompareScan entry={entry} />
      <NewVersion entry={entry} />
      <OwnStamp entry={entry} />
      <Alike id={entry.id} />
      <Checklist key={entry.currentVersion?.id} entry={entry} opinions={opinions} />
      <Opinions opinions={opinions} form={entry.campaign.file.form} />
    </Box>
  )
}

/** Stays in sight while the text is read, and scrolls by itself where it is longer than the window. */
const follows = {
  position: { lg: 'sticky' },
  top: 12,
  maxHeight: { lg: 'calc(100vh - 24px)' },
  overflowY: { lg: 'auto' },
} as const
