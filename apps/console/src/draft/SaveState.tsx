import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { sayShort } from '../platform/time'
import type { Violation } from '../platform/wire'
import { heldWords } from './heldWords'
import type { Keeper, Snapshot } from './keeper'

type Props = {
  keeper: Keeper
  state: Snapshot
  /** What keeps fields back, with its sentences. */
  held: readonly Violation[]
}

/** Whether what is typed has reached the server, and if not, where it is meanwhile. */
export function SaveState({ keeper, state, held }: Props) {
  const translate = useTranslate()
  const { status, savedAt } = state
  const partly = status === 'unsaved' && held.length > 0
  const bad = status === 'away' || status === 'refused' || status === 'stale' || partly
  const says = partly
    ? translate(...heldWords(held))
    : translate(`draft.save.${status}`, { at: sayShort(savedAt).slice(11) })
  return (
    <Box
      role="status"
      data-status={status}
      sx={{
        color: bad ? palette.bad : palette.quiet,
        fontSize: '0.9rem',
        display: 'flex',
        alignItems: 'center',
      }}
    >
      {says}
      {(status === 'away' || status === 'refused') && (
        <Button size="small" onClick={() => void keeper.save()}>
          {translate('parts.retry')}
        </Button>
      )}
    </Box>
  )
}
