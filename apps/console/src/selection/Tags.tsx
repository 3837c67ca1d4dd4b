import { fieldOf, wordsOf, type Campaign, type Content } from '@huibian/domain'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { currentLocale } from '../platform/locale'
import { tagSelection } from './selection.documents'

type Award = Campaign['awards'][number]

/** The awards that are tags, as the campaign's file lists them. */
export const tagsIn = (file: Campaign): Award[] => file.awards.filter(({ kind }) => kind === 'tag')

/** Which fields a tag asks for and the text lacks, by their names. */
export function lacking(file: Campaign, award: Award, content: Content | undefined): string[] {
  return award.requires
    .filter((id) => !content?.[id])
    .map((id) => {
      const field = fieldOf(file.form, id)
      return field ? wordsOf(field.label, currentLocale()) : id
    })
}

type Props = {
  entryId: string
  file: Campaign
  tags: readonly string[]
  /** The 编辑稿, by which a tag's own demands are judged. */
  content: Content | undefined
}

/** What a selected case is shown at; English is asked for only where it goes abroad. */
export function Tags({ entryId, file, tags, content }: Props) {
  const translate = useTranslate()
  const { run, running, error } = useAct(tagSelection)
  return (
    <Box role="group" aria-label={translate('selection.tags')}>
      {tagsIn(file).map((award) => {
        const missing = tags.includes(award.id) ? [] : lacking(file, award, content)
        return (
          <Box key={award.id}>
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={tags.includes(award.id)}
                  disabled={running}
                  onChange={(_, on) => void run({ entryId, tag: award.id, on })}
                />
              }
              label={wordsOf(award.name, currentLocale())}
            />
            {missing.length > 0 && (
              <Box sx={{ color: palette.quiet, fontSize: '0.85rem', pl: 3.5, mt: -0.5 }}>
                {translate('selection.tagNeeds', { fields: missing.join(translate('parts.comma')) })}
              </Box>
            )}
          </Box>
        )
      })}
      <Complaint error={error} />
    </Box>
  )
}
