import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint, Loading } from '../parts'
import { useEach } from '../platform/each'
import { useRead } from '../platform/read'
import type { Ticked } from './ChecklistItem'
import { ChecklistItems } from './ChecklistItems'
import { ManyDialog } from './ManyDialog'
import { answersOf, pointsOf } from './points'
import { acceptEntry, queueFile, type QueueLine } from './review.documents'

type Props = {
  campaign: string
  lines: readonly QueueLine[]
  onClose: (left: readonly QueueLine[]) => void
}

/** 成批审核通过: one checklist, answered for every case that is chosen. */
export function AcceptMany({ campaign, lines, onClose }: Props) {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(queueFile, { id: campaign })
  const [ticked, setTicked] = useState<Ticked>({})
  const [comment, setComment] = useState('')
  const points = data?.campaign ? pointsOf(data.campaign.file) : undefined
  const answers = answersOf(points ?? [], ticked)
  const each = useEach(acceptEntry, ({ id, currentVersion, scan }: QueueLine) => ({
    id,
    versionId: currentVersion?.id ?? '',
    scanId: scan?.id ?? null,
    checklist: answers,
    comment: comment.trim(),
    // A reason is given for one case, by itself: what needs one comes back among those not done.
    waivers: [],
  }))
  const ready = points !== undefined && answers.length === points.length
  return (
    <ManyDialog act="accept" lines={lines} each={each} ready={ready} onClose={onClose}>
      <Complaint error={error} onRetry={() => void refetch()} />
      {points ? <ChecklistItems points={points} ticked={ticked} onTick={setTicked} /> : !error && <Loading />}
      <TextField
        multiline
        minRows={2}
        label={translate('review.comment')}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </ManyDialog>
  )
}
