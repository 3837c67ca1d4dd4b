import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, Panel, StateChip } from '../parts'
import { sayShort } from '../platform/time'
import { takeDraft, type Offer, type Origin } from './proxy.documents'

type Props = { offer: Offer; origin: Origin | undefined; onTaken: (id: string) => void }

/** What the unit has begun: that it is there is told, and it is finished with the unit’s knowledge. */
export function Unsent({ offer, origin, onTaken }: Props) {
  const translate = useTranslate()
  if (offer.drafts.length === 0) return null
  return (
    <Panel title={translate('proxy.drafts')}>
      <Box sx={{ color: palette.quiet, mb: 1 }}>{translate('proxy.draftsHint')}</Box>
      <Box component="ul" aria-label={translate('proxy.drafts')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {offer.drafts.map(({ id, phase, state, words, updatedAt }) => {
          const title = offer.phases.find(({ key }) => key === phase)?.title ?? phase
          const says = translate('proxy.draft', { phase: title, words, at: sayShort(updatedAt) })
          return (
            <Box component="li" key={id} sx={line}>
              <StateChip noun="entry" state={state} />
              <Box sx={{ flex: 1, minWidth: '12em' }}>{says}</Box>
              <ActButton
                act={takeDraft}
                variables={() => origin && { id, origin }}
                label="proxy.take"
                of={says}
                done="proxy.done.taken"
                confirm={{ text: translate(origin ? 'proxy.takeText' : 'proxy.originFirst') }}
                onDone={() => onTaken(id)}
                variant="outlined"
              />
            </Box>
          )
        })}
      </Box>
    </Panel>
  )
}

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 0.5 } as const
