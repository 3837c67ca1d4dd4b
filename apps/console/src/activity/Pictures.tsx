import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { EmptyState, Panel } from '../parts'
import type { Activity } from './activity.documents'
import { DescribePictures } from './DescribePictures'
import { DropPictures } from './DropPictures'
import { Picture } from './Picture'

/** The pictures of an activity: dropped in heaps, then described many at a time. */
export function Pictures({ activity }: { activity: Activity }) {
  const translate = useTranslate()
  const { pictures, mine, closed } = activity
  const writes = mine && !closed
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [describing, setDescribing] = useState(false)
  const lacking = pictures.filter((one) => one.lacking.length > 0)
  const there = pictures.filter(({ id }) => chosen.includes(id))
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <Panel title={translate('activity.picturesOf', { n: pictures.length })}>
      {writes && <DropPictures activityId={activity.id} there={pictures.map(({ id }) => id)} />}
      {lacking.length > 0 && (
        <Alert severity="warning" sx={{ my: 1.5 }}>
          {translate('activity.lackingHint', { n: lacking.length })}
        </Alert>
      )}
      {pictures.length === 0 && !writes && (
        <EmptyState says={translate('activity.noPictures')} hint={translate('activity.noPicturesHint')} />
      )}
      {mine && pictures.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1.5 }}>
          <Button size="small" onClick={() => setChosen(pictures.map(({ id }) => id))}>
            {translate('activity.chooseAll')}
          </Button>
          <Button size="small" onClick={() => setChosen(lacking.map(({ id }) => id))}>
            {translate('activity.chooseLacking')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            disabled={there.length === 0}
            onClick={() => setDescribing(true)}
          >
            {translate('activity.describe', { n: there.length })}
          </Button>
        </Box>
      )}
      <Box component="ul" sx={grid}>
        {pictures.map((shot) => (
          <Picture
            key={shot.id}
            shot={shot}
            removable={writes}
            {...(mine ? { chosen: chosen.includes(shot.id), onChoose: toggle } : {})}
          />
        ))}
      </Box>
      {describing && there.length > 0 && (
        <DescribePictures shots={there} onDone={() => setChosen([])} onClose={() => setDescribing(false)} />
      )}
    </Panel>
  )
}

const grid = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
  gap: 1.5,
  listStyle: 'none',
  m: 0,
  p: 0,
  color: palette.ink,
} as const
