import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Given, Saying, SoftRule } from './softRules'

/** Of so many works the names are given; the page behind has all. */
const namedAtMost = 3

function About({ titles }: Pick<Saying, 'titles'>) {
  const translate = useTranslate()
  if (titles.length === 0) return null
  const named = titles.slice(0, namedAtMost).map((title) => translate('parts.reasonTitle', { title }))
  return (
    <Box component="span" sx={{ color: palette.quiet }}>
      {translate(titles.length > namedAtMost ? 'parts.reasonOfMore' : 'parts.reasonOf', {
        titles: named.join(translate('parts.comma')),
        n: titles.length,
      })}
    </Box>
  )
}

type Props = { rules: readonly SoftRule[]; reasons: Given; onChange: (reasons: Given) => void }

/** Asks for the reason of each rule that is passed over. */
export function Reasons({ rules, reasons, onChange }: Props) {
  const translate = useTranslate()
  return rules.map(({ rule, sayings }) => (
    <div key={rule}>
      {sayings.map((saying) => (
        <Typography key={saying.says}>
          {saying.says}
          <About titles={saying.titles} />
        </Typography>
      ))}
      <TextField
        multiline
        minRows={2}
        required
        label={translate('parts.reason')}
        value={reasons[rule] ?? ''}
        onChange={(event) => onChange({ ...reasons, [rule]: event.target.value })}
        sx={{ mt: 1 }}
      />
    </div>
  ))
}
