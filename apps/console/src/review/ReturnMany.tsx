import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import { useEach, type Each } from '../platform/each'
import { useRead } from '../platform/read'
import { ManyDialog } from './ManyDialog'
import { closedBy } from './queue'
import { Restamp, restampOf, type RestampChoice } from './Restamp'
import { queueClock, returnEntry, type QueueLine } from './review.documents'
import { told } from './told'

type Props = { campaign: string; lines: readonly QueueLine[]; onClose: (left: readonly QueueLine[]) => void }

/** 成批退回修改: one reason, told to every unit whose case is chosen. */
export function ReturnMany({ campaign, lines, onClose }: Props) {
  const translate = useTranslate()
  const { data } = useRead(queueClock, { id: campaign })
  const [reason, setReason] = useState('')
  const [restamp, setRestamp] = useState<RestampChoice>('byRule')
  const each = useEach(returnEntry, ({ id, currentVersion }: QueueLine) => ({
    id,
    versionId: currentVersion?.id ?? '',
    reason: reason.trim(),
    fields: [],
    restamp: restampOf[restamp],
  }))
  const words = useMemo(() => ({ reason, restamp }), [reason, restamp])
  const found = useUnsaved(`returnMany.${campaign}`, { words, unsaved: reason !== '', revision: 0 })
  const run: Each<QueueLine>['run'] = async (things) => {
    const outcomes = await each.run(things)
    // The reason has reached a unit: it is no longer what somebody has still to send.
    if (outcomes.some(({ error }) => !error)) found.forget()
    return outcomes
  }
  const gone = closedBy(lines, data?.campaign?.now)
  return (
    <ManyDialog
      act="return"
      lines={lines}
      each={{ ...each, run }}
      ready={reason.trim() !== ''}
      onClose={onClose}
    >
      {gone > 0 && (
        <Box role="note" sx={told}>
          {translate('review.returnManyClosed', { n: gone })}
        </Box>
      )}
      <FoundWords
        found={found}
        onRestore={({ content }) => {
          setReason(content.reason)
          setRestamp(content.restamp)
        }}
      />
      <TextField
        autoFocus
        required
        multiline
        minRows={3}
        label={translate('review.returnReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Restamp value={restamp} onChange={setRestamp} />
    </ManyDialog>
  )
}
