import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Loosened, Preview } from './notice.documents'

const most = 60

/** Whom a correction would reach, and how many each of its changes. */
export function Affected({ preview }: { preview: Preview }) {
  const translate = useTranslate()
  const { affected, changes, relays } = preview
  const names = affected.slice(0, most).map(({ shortName }) => shortName)
  return (
    <Box role="status">
      <Box sx={{ fontWeight: 600 }}>{translate('notice.affects', { n: affected.length })}</Box>
      <Box sx={{ color: palette.quiet }}>
        {names.join(translate('parts.comma'))}
        {affected.length > most && translate('notice.andMore', { n: affected.length - most })}
      </Box>
      <Box component="ol" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {changes.map(({ words, affects }) => (
          <li key={words}>{translate('notice.changeAffects', { words, n: affects })}</li>
        ))}
      </Box>
      {relays.map((relay) => (
        <Looser key={`${relay.unit} ${relay.title}`} relay={relay} />
      ))}
    </Box>
  )
}

/** A relay that has to follow: it stays as it is until its own office corrects it. */
function Looser({ relay: { title, unit, loosened } }: { relay: Loosened }) {
  const translate = useTranslate()
  return (
    <Alert severity="warning" sx={{ mt: 1 }}>
      {translate('notice.relayWouldLoosen', { unit, title, n: loosened.length })}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {loosened.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </Box>
    </Alert>
  )
}
