import { whyNotSame } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import { Complaint, Panel } from '../parts'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { activityList, countAsSame, type Activity, type ActivityLine } from './activity.documents'
import { daysOf } from './plan'

/** What this one may be counted by: the law's answer, of which those of the same kind that were held are offered. */
function fitting(activity: Activity, others: readonly ActivityLine[]): ActivityLine[] {
  const events = others.map(({ id, organisation, sameAs }) => ({
    id,
    unit: organisation?.id ?? '',
    figures: {},
    ...(sameAs ? { sameAs } : {}),
  }))
  return others.filter(
    ({ id, plan, state }) =>
      plan === activity.plan &&
      state === 'held' &&
      (id === activity.sameAs || whyNotSame(events, activity.id, id) === undefined),
  )
}

/** The office says that co-organisers reported one event, which then counts once. */
export function CountedOnce({ activity, campaignId }: { activity: Activity; campaignId: string }) {
  const translate = useTranslate()
  const notify = useNotify()
  const office = usePost().kind === 'editor'
  const { data } = useRead(activityList, { campaignId, organisationId: null }, { enabled: office })
  const [picked, setPicked] = useState(activity.sameAs ?? '')
  const { run, running, error } = useAct(countAsSame)
  const others = fitting(activity, data?.activities ?? [])
  const save = async () => {
    const said = await run({ activityId: activity.id, sameAsId: picked === '' ? null : picked })
    if (said) notify('activity.done.counted', { type: 'success' })
  }
  if (!office || activity.state !== 'held' || others.length === 0) return null
  return (
    <Panel title={translate('activity.countedOnce')}>
      <Box sx={{ mb: 1.5 }}>{translate('activity.countedOnceHint')}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <TextField
          select
          label={translate('activity.countedBy')}
          value={picked}
          onChange={(event) => setPicked(event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ maxWidth: 520, flex: '1 1 260px' }}
        >
          <MenuItem value="">{translate('activity.countsItself')}</MenuItem>
          {others.map((other) => (
            <MenuItem key={other.id} value={other.id}>
              {`${other.organisation?.name ?? ''}　${other.title}（${daysOf(other)}）`}
            </MenuItem>
          ))}
        </TextField>
        <Button
          variant="outlined"
          disabled={running || picked === (activity.sameAs ?? '')}
          onClick={() => void save()}
        >
          {translate('ra.action.save')}
        </Button>
      </Box>
      <Complaint error={error} />
    </Panel>
  )
}
