import { datedPlaces } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DatedList } from './DatedList'
import { useEditing } from './editing'
import type { MistakePlace } from './mistakePlace'

/** How many words of this office still name another year or day, opening onto each with the way to it; those of the call above are not its own. */
export function DatedHere({ onSeek }: { onSeek: (place: MistakePlace) => void }) {
  const translate = useTranslate()
  const { campaign, decidedBy } = useEditing()
  const [open, setOpen] = useState(false)
  const all = useMemo(() => datedPlaces(campaign), [campaign])
  const dated = all.filter(({ at }) => decidedBy(at) === undefined)
  if (dated.length === 0) return null
  return (
    <Alert
      severity="info"
      icon={false}
      sx={{ my: 1, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
      action={
        <Button size="small" color="inherit" aria-expanded={open} onClick={() => setOpen(!open)}>
          {translate(open ? 'notice.datedHide' : 'notice.datedShow')}
        </Button>
      }
    >
      {translate('notice.datedHere', { n: dated.length })}
      {open && <DatedList campaign={campaign} dated={dated} onSeek={onSeek} />}
    </Alert>
  )
}
