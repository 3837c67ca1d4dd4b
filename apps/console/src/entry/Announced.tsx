import { optionName } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import { currentLocale } from '../platform/locale'
import { useRead } from '../platform/read'
import { announcedOne } from './entry.documents'
import type { Entry } from './wire'

/** That the case was selected, once its organiser has announced it; the organiser's own page says more. */
export function Announced({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const { kind } = usePost()
  const asked = entry.state === 'forwarded' && kind !== 'editor'
  const { data } = useRead(announcedOne, { id: entry.id }, { enabled: asked })
  const selection = data?.entry?.selection
  if (!selection?.announced) return null
  const field = entry.campaign.file.form.fields.find(({ options }) =>
    options?.some(({ id }) => id === selection.chapter),
  )
  const chapter = field ? optionName(field, selection.chapter, currentLocale()) : selection.chapter
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      {translate('entry.announced', { chapter })}
    </Alert>
  )
}
