import { wordsOf, type TemplateChoice } from '@huibian/domain'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { currentLocale } from '../platform/locale'
import { columnField, columnOf, fieldAt } from './marking'
import type { Marking } from './useMarking'

/** The place that is chosen, and what it takes: as a whole, blank by blank, or, in rows that repeat, in every row. */
export function Chosen({ marking }: { marking: Marking }) {
  const translate = useTranslate()
  const { chosen, choices, marks } = marking
  if (!chosen) return <Panel title={translate('template.chosen')}>{translate('template.chooseFirst')}</Panel>
  const column = columnOf(chosen.place)
  return (
    <Panel title={translate('template.chosen')}>
      <Box sx={{ color: palette.quiet, mb: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {chosen.text.trim() || translate('template.emptyPlace')}
      </Box>
      {marking.isRepeated(chosen) ? (
        <Choice
          label={translate('template.takesInRows')}
          value={columnField(marks, column)}
          choices={choices.rows}
          onChange={(field) => marking.takeColumn(column, field)}
        />
      ) : (
        <Stack spacing={1.5}>
          {Array.from({ length: chosen.blanks }, (_, i) => `${chosen.place}#${i + 1}`).map((place, i) => (
            <Choice
              key={place}
              label={translate('template.takesBlank', { n: i + 1 })}
              value={fieldAt(marks, place)}
              choices={choices.fields}
              onChange={(field) => marking.take(place, field)}
            />
          ))}
          <Choice
            label={translate(chosen.blanks > 0 ? 'template.takesInstead' : 'template.takes')}
            value={fieldAt(marks, chosen.place)}
            choices={choices.fields}
            onChange={(field) => marking.take(chosen.place, field)}
          />
        </Stack>
      )}
    </Panel>
  )
}

type ChoiceProps = {
  label: string
  value: string
  choices: readonly TemplateChoice[]
  onChange: (field: string) => void
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const translate = useTranslate()
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate('template.takesNothing')}</MenuItem>
      {choices.map(({ id, label: words }) => (
        <MenuItem key={id} value={id}>
          {wordsOf(words, currentLocale())}
        </MenuItem>
      ))}
    </TextField>
  )
}
