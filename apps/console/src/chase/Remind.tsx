import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { remind, type Owing } from './chase.documents'
import { keyOf } from './keyOf'

type Props = {
  campaign: string
  owing: readonly Owing[]
  chosen: readonly Owing[]
  onPick: (picked: readonly string[]) => void
}

/** Whom the button speaks of: those below are chased, peers are reminded. */
function labelOf(owing: readonly Owing[]): string {
  if (owing.every(({ peer }) => peer)) return 'chase.remindPeers'
  return owing.some(({ peer }) => peer) ? 'chase.remindBoth' : 'chase.remind'
}

/** Reminds the chosen units; those of another phase go in an act of their own. */
export function Remind({ campaign, owing, chosen, onPick }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const { run, error } = useAct(remind)
  const [going, setGoing] = useState(false)
  const go = async () => {
    setGoing(true)
    for (const phase of new Set(chosen.map((one) => one.phase))) {
      const organisationIds = chosen
        .filter((one) => one.phase === phase)
        .map(({ organisation }) => organisation.id)
      if (!(await run({ campaignId: campaign, phase, organisationIds }))) return setGoing(false)
    }
    setGoing(false)
    onPick([])
    const mute = chosen.filter(({ staffed }) => !staffed).length
    notify(mute > 0 ? 'chase.done.remindedSome' : 'chase.done.reminded', {
      type: mute > 0 ? 'warning' : 'success',
      messageArgs: { n: chosen.length, mute },
    })
  }
  return (
    <Box className="no-print">
      <Button size="small" onClick={() => onPick(chosen.length === owing.length ? [] : owing.map(keyOf))}>
        {translate(chosen.length === owing.length ? 'chase.chooseNone' : 'chase.chooseAll')}
      </Button>{' '}
      <Button variant="contained" disabled={going || chosen.length === 0} onClick={() => void go()}>
        {translate(labelOf(chosen.length > 0 ? chosen : owing), { n: chosen.length })}
      </Button>
      <Complaint error={error} />
    </Box>
  )
}
