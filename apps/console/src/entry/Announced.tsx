import { optionName } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import { fileUrl } from '../platform/acting'
import { currentLocale } from '../platform/locale'
import { useRead } from '../platform/read'
import { announcedOne } from './entry.documents'
import type { Entry } from './wire'

/** That the case was selected, once its organiser has announced it; the organiser's own page says more. */
export function Announced({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const { kind } = usePost()
  const cameIn = entry.state === 'forwarded' || entry.state === 'accepted'
  const asked = cameIn && kind !== 'editor'
  const { data } = useRead(announcedOne, { id: entry.id }, { enabled: asked })
  const selection = data?.entry?.selection
  if (!selection?.announced) return null
  const field = entry.campaign.file.form.fields.find(({ options }) =>
    options?.some(({ id }) => id === selection.chapter),
  )
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      {field
        ? translate('entry.announced', {
            chapter: optionName(field, selection.chapter, currentLocale()),
          })
        : translate('entry.announcedWhole')}
      {data?.entry?.certificates
        .filter(({ state }) => state === 'issued')
        .map(({ id, number, file }) => (
          <Box key={id} component="a" href={fileUrl(file.url)} sx={{ ml: 1 }}>
            {translate('certificate.own', { number })}
          </Box>
        ))}
    </Alert>
  )
}
