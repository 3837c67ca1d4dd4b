import { wordsOf, type Content, type Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Differences } from '../parts'
import { currentLocale } from '../platform/locale'
import { changesOf, type Change } from './sayValue'

type Props = { form: Form; before: Content; after: Content }

/** Field by field what differs between two contents; what is equal is left out. */
export function ContentDifferences({ form, before, after }: Props) {
  const translate = useTranslate()
  const changes = useMemo(() => changesOf(form, before, after, translate), [form, before, after, translate])
  if (changes.length === 0) return <Box sx={{ color: palette.quiet }}>{translate('entry.noDifference')}</Box>
  return (
    <Box>
      {changes.map((change) => (
        <FieldChange key={change.field.id} change={change} />
      ))}
    </Box>
  )
}

function FieldChange({ change }: { change: Change }) {
  const translate = useTranslate()
  const { field, before, after, files } = change
  const bare = field.type === 'rich' ? 'entry.formChanged' : 'entry.filesOnly'
  return (
    <Box component="section" sx={{ mb: 2 }}>
      <Box sx={{ fontWeight: 600 }}>{wordsOf(field.label, currentLocale())}</Box>
      {before === after ? (
        <Box sx={{ color: palette.quiet }}>{translate(bare)}</Box>
      ) : (
        <Differences before={before} after={after} />
      )}
      {files.added + files.removed > 0 && (
        <Box sx={{ color: palette.quiet }}>
          {translate(field.type === 'rich' ? 'entry.picturesChanged' : 'entry.filesChanged', files)}
        </Box>
      )}
    </Box>
  )
}
