import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useTranslate } from 'react-admin'

/** Whether the form must be stamped again: what the next 稿 changes decides, or the reviewer says so. */
export const restampOf = { byRule: null, yes: true, no: false } as const

export type RestampChoice = keyof typeof restampOf

const choices = ['byRule', 'yes', 'no'] as const

export function Restamp({
  value,
  onChange,
}: {
  value: RestampChoice
  onChange: (value: RestampChoice) => void
}) {
  const translate = useTranslate()
  return (
    <FormControl>
      <FormLabel id="restamp">{translate('review.restamp')}</FormLabel>
      <RadioGroup
        aria-labelledby="restamp"
        value={value}
        onChange={(_, chosen) => onChange(choices.find((choice) => choice === chosen) ?? 'byRule')}
      >
        {choices.map((choice) => (
          <FormControlLabel
            key={choice}
            value={choice}
            control={<Radio size="small" />}
            label={translate(`review.restamp.${choice}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  )
}
