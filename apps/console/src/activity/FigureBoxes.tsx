import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { LastYear as BesideLastYear } from '../field/LastYear'
import { Refused } from '../platform/refusals'
import type { Violation } from '../platform/wire'
import type { ActivityInput, LastYear, Measure } from './activity.documents'
import { measureName } from './plan'

type Typed = ActivityInput['figures'][number]

const problemsOf = (error: Error | undefined, measure: string): Violation[] =>
  error instanceof Refused ? error.violations.filter(({ path }) => path === `figures.${measure}`) : []

type Props = {
  measures: readonly Measure[]
  /** What stands there for the year before where nothing was typed yet. */
  lastYear: LastYear
  figures: readonly Typed[]
  error: Error | undefined
  onChange: (figure: Typed) => void
}

/** This year's figure and last year's beside it, each with what it counts below; a leap between the two is asked about. */
export function FigureBoxes({ measures, lastYear, figures, error, onChange }: Props) {
  const translate = useTranslate()
  if (measures.length === 0) return null
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" sx={{ fontWeight: 600, mb: 1 }}>
        {translate('activity.figures')}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {translate('activity.figuresHint')}
      </Typography>
      {measures.map((measure) => {
        const known = lastYear.find((one) => one.measure === measure.key)
        const last = known ? String(known.value) : ''
        const blank = { measure: measure.key, text: '', last, stands: false }
        const figure = figures.find((one) => one.measure === measure.key) ?? blank
        const problems = problemsOf(error, measure.key)
        const leaps = problems.some(({ message }) => message === 'figure.leap')
        return (
          <Box key={measure.key} sx={{ mb: 1.5 }}>
            <BesideLastYear
              name={measure.name}
              last={figure.last}
              known={last}
              onLast={(typed) => onChange({ ...figure, last: typed, stands: false })}
              leaps={leaps}
              stands={figure.stands}
              onStands={(stands) => onChange({ ...figure, stands })}
            >
              <TextField
                label={measureName(measure)}
                value={figure.text}
                error={problems.length > 0}
                helperText={problems[0]?.says ?? measure.definition}
                onChange={(event) => onChange({ ...figure, text: event.target.value, stands: false })}
                sx={{ flex: '2 1 220px' }}
              />
            </BesideLastYear>
          </Box>
        )
      })}
    </Box>
  )
}
