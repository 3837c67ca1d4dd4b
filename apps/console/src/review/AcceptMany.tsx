import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint, Loading, useKeptWords } from '../parts'
import { useEach, type Each } from '../platform/each'
import { useRead } from '../platform/read'
import type { Ticked } from './ChecklistItem'
import { ChecklistItems } from './ChecklistItems'
import { ManyDialog } from './ManyDialog'
import { answersOf, checkedOf, pointsOf } from './points'
import { acceptEntry, queueFile, type QueueLine } from './review.documents'

type Props = {
  campaign: string
  lines: readonly QueueLine[]
  onClose: (left: readonly QueueLine[]) => void
}

/** 成批审核通过: the points, answered once for every case that is chosen; each takes those that its route asks for. */
export function AcceptMany({ campaign, lines, onClose }: Props) {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(queueFile, { id: campaign })
  const [ticked, setTicked] = useState<Ticked>({})
  const [comment, setComment] = useState('')
  const answersFor = (routes: readonly string[]) =>
    answersOf(data?.campaign ? pointsOf(checkedOf(data.campaign.file, routes)) : [], ticked)
  const routes = lines.map(({ route }) => route)
  const stages = data?.campaign ? checkedOf(data.campaign.file, routes) : undefined
  const each = useEach(acceptEntry, ({ id, currentVersion, scan, route }: QueueLine) => ({
    id,
    versionId: currentVersion?.id ?? '',
    scanId: scan?.id ?? null,
    checklist: answersFor([route]),
    comment: comment.trim(),
    // A reason is given for one case, by itself: what needs one comes back among those not done.
    waivers: [],
  }))
  const words = useMemo(() => ({ ticked, comment }), [ticked, comment])
  const kept = useKeptWords(`acceptMany.${campaign}`, {
    words,
    standing: { ticked: {}, comment: '' },
    restore: (found) => {
      setTicked(found.ticked)
      setComment(found.comment)
    },
  })
  const run: Each<QueueLine>['run'] = async (things) => {
    const outcomes = await each.run(things)
    if (outcomes.some(({ error: failed }) => !failed)) kept.forget()
    return outcomes
  }
  const ready = stages !== undefined && answersFor(routes).length === pointsOf(stages).length
  return (
    <ManyDialog act="accept" lines={lines} each={{ ...each, run }} ready={ready} onClose={onClose}>
      {kept.offer}
      <Complaint error={error} onRetry={() => void refetch()} />
      {stages ? <ChecklistItems stages={stages} ticked={ticked} onTick={setTicked} /> : !error && <Loading />}
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
