import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { Panel, StateChip } from '../parts'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { enteredFor } from './proxy.documents'

type Props = { campaign: string; organisation: string }

/** What was entered for the unit so far and is not sent: of a unit’s drafts one sees no others. */
export function Entered({ campaign, organisation }: Props) {
  const translate = useTranslate()
  const path = usePath()
  const states = ['draft', 'finalised', 'returned']
  const { data } = useRead(enteredFor, { filter: { campaignId: campaign, filerId: organisation, states } })
  const entered = (data?.entries.items ?? []).filter(({ proxy }) => proxy !== null)
  if (entered.length === 0) return null
  return (
    <Panel title={translate('proxy.entered')}>
      <Box component="ul" aria-label={translate('proxy.entered')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entered.map(({ id, title, state, updatedAt }) => (
          <Box component="li" key={id} sx={line}>
            <StateChip noun="entry" state={state} />
            <Link to={path(`/entries/${id}`)}>{title || translate('entry.untitled')}</Link>
            <Box component="span" sx={{ color: palette.quiet }}>
              {sayShort(updatedAt)}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  )
}

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 0.5 } as const
