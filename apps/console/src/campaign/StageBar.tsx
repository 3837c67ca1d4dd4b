import { stageBar, wordsOf, type Campaign as WholeFile } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Panel } from '../parts'
import { currentLocale } from '../platform/locale'

/** The time of a stage as the notice names it: days, months, or none. */
function span({ from, to }: WholeFile['stages'][number]): string {
  if (from === undefined || to === undefined || from === to) return from ?? to ?? ''
  return `${from} – ${to}`
}

/** How far the call has come: its stages in their order, each ahead, running or over. */
export function StageBar({ file, now }: { file: WholeFile; now: string }) {
  const translate = useTranslate()
  const stages = stageBar(file, now)
  if (!stages.some(({ state }) => state !== undefined)) return null
  return (
    <Panel title={translate('campaign.stages')}>
      <Box component="ol" sx={bar}>
        {stages.map(({ stage, state }) => (
          <Box
            component="li"
            key={stage.id}
            aria-current={state === 'running' ? 'step' : undefined}
            sx={{ ...step, borderColor: state === 'running' ? palette.good : 'divider' }}
          >
            <Box sx={{ fontWeight: state === 'running' ? 700 : 400 }}>
              {wordsOf(stage.name, currentLocale())}
            </Box>
            <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{span(stage)}</Box>
            {state && (
              <Box sx={{ fontSize: '0.85rem', color: state === 'running' ? palette.good : palette.quiet }}>
                {translate(`campaign.stage.${state}`)}
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  )
}

const bar = { display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', m: 0, p: 0 } as const
const step = { flex: '1 1 9em', borderTop: '4px solid', pt: 0.5 } as const
