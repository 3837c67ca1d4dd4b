import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { doneSteps, steps } from './steps'

const mark = {
  width: 24,
  height: 24,
  borderRadius: '50%',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  fontSize: '0.8rem',
  flex: 'none',
  border: '1px solid',
} as const

const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const

function Step({ name, place, done }: { name: string; place: number; done: number }) {
  const translate = useTranslate()
  const now = place === done
  const past = place < done
  return (
    <Box
      component="li"
      aria-current={now ? 'step' : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        color: now ? palette.ink : palette.quiet,
        fontWeight: now ? 600 : 400,
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          ...mark,
          color: now ? palette.sheet : past ? palette.good : palette.quiet,
          borderColor: now ? palette.accent : past ? palette.good : palette.line,
          backgroundColor: now ? palette.accent : palette.sheet,
        }}
      >
        {past ? '✓' : place + 1}
      </Box>
      {translate(`summary.step.${name}`)}
      {past && (
        <Box component="span" sx={unseen}>
          {translate('summary.stepDone')}
        </Box>
      )}
    </Box>
  )
}

/** How far the table is: 汇总, 冻结, 呈批, 用印, 上报. */
export function Steps({ state }: { state: string }) {
  const translate = useTranslate()
  const done = doneSteps(state)
  return (
    <Box
      component="ol"
      aria-label={translate('summary.steps')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 1,
        listStyle: 'none',
        m: 0,
        mb: 2,
        p: 0,
      }}
    >
      {steps.map((name, place) => (
        <Step key={name} name={name} place={place} done={done} />
      ))}
    </Box>
  )
}
