import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { JobProgress, Panel } from '../parts'

/** What the office had carried, the newest first: how far it is, or what spoke against it. */
export function Carryings({ ids }: { ids: readonly string[] }) {
  const translate = useTranslate()
  if (ids.length === 0) return null
  return (
    <Panel title={translate('relay.carryings')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {ids.map((id) => (
          <JobProgress key={id} id={id} />
        ))}
      </Box>
    </Panel>
  )
}
