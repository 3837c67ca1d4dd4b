import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint, Loading } from '../parts'
import { useEach } from '../platform/each'
import { useRead } from '../platform/read'
import type { Ticked } from './ChecklistItem'
import { ChecklistItems } from './ChecklistItems'
import { ManyDialog } from './ManyDialog'
import { answersOf, pointsOf, type Point } from './points'
import { acceptEntry, queueFile, type QueueLine } from './review.documents'

type Props = { campaign: string; lines: readonly QueueLine[]; onClose: (left: readonly QueueLine[]) => void }

/** 成批审核通过: one checklist, answered for every case that is chosen. */
export function AcceptMany({ campaign, ...props }: Props) {
  const { data, error, refetch } = useRead(queueFile, { id: campaign })
  if (error) return <Complaint error={error} onRetry={() => void refetch()} />
  if (!data?.campaign) return <Loading />
  return <Accepting points={pointsOf(data.campaign.file)} {...props} />
}

type AcceptingProps = Pick<Props, 'lines' | 'onClose'> & { points: readonly Point[] }

function Accepting({ points, lines, onClose }: AcceptingProps) {
  const translate = useTranslate()
  const [ticked, setTicked] = useState<Ticked>({})
  const [comment, setComment] = useState('')
  const answers = answersOf(points, ticked)
  const each = useEach(acceptEntry, ({ id, currentVersion }: QueueLine) => ({
    id,
    versionId: currentVersion?.id ?? '',
    checklist: answers,
    comment: comment.trim(),
  }))
  return (
    <ManyDialog
      act="accept"
      lines={lines}
      each={each}
      ready={answers.length === points.length}
      onClose={onClose}
    >
      <ChecklistItems points={points} ticked={ticked} onTick={setTicked} />
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
