import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useLocaleState, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { useRead } from '../platform/read'
import { demoProgress } from '../platform/session.documents'
import { DemoDoors } from './DemoDoors'

/** The demo's roles as doors; while its world is still being made, how far that has come. */
export function DemoEntrance() {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { data } = useRead(
    demoProgress,
    {},
    { again: (last) => ((last?.demoProgress ?? 1) < 1 ? 1.5 : undefined) },
  )
  const progress = data?.demoProgress
  return (
    <Box
      component="section"
      sx={{ backgroundColor: palette.sheet, border: `1px solid ${palette.line}`, p: 2 }}
    >
      <Typography variant="h2">{translate('entrance.demo')}</Typography>
      <Typography variant="body2" sx={{ color: palette.quiet, mb: 1.5 }}>
        {translate('entrance.demoHint')}
      </Typography>
      {progress !== undefined && progress < 1 ? <Preparing share={progress} /> : <DemoDoors key={locale} />}
    </Box>
  )
}

function Preparing({ share }: { share: number }) {
  const translate = useTranslate()
  const percent = Math.floor(share * 100)
  const says = translate('entrance.demoPreparing', { percent })
  return (
    <Box role="status">
      <Typography sx={{ mb: 1 }}>{says}</Typography>
      <LinearProgress variant="determinate" value={percent} aria-label={says} sx={{ height: 6 }} />
    </Box>
  )
}
