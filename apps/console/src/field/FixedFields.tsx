import { settingsOf, wordsOf, type Field } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayValue } from '../entry/sayValue'
import type { Draft } from '../entry/wire'
import { Facts } from '../parts'
import { currentLocale } from '../platform/locale'

/** The fields that the system fills in. A unit of several admitted types chooses its type, where the campaign lets it. */
export function fixedFields({ campaign: { file }, filer }: Draft): string[] {
  const admitted = file.participation.filers.types.filter(({ id }) => filer.types.includes(id))
  const chooses = admitted.length > 1 && settingsOf(file).severalTypes
  return file.form.fields
    .filter(({ filledFrom }) => filledFrom !== undefined && !(filledFrom === 'organisationType' && chooses))
    .map(({ id }) => id)
}

export function FixedFields({ draft, fixed }: { draft: Draft; fixed: readonly Field[] }) {
  const translate = useTranslate()
  if (fixed.length === 0) return null
  return (
    <Box sx={{ pb: 2, mb: 2.5, borderBottom: `1px solid ${palette.line}` }}>
      <Facts
        rows={fixed.map((field) => [
          wordsOf(field.label, currentLocale()),
          sayValue(field, draft.content[field.id], translate),
        ])}
      />
      <Box sx={{ color: palette.quiet, fontSize: '0.85rem', mt: 1 }}>{translate('draft.fixed')}</Box>
    </Box>
  )
}
