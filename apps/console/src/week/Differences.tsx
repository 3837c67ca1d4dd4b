import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { measureName } from '../activity/plan'
import { usePath } from '../platform/path'
import type { Measure as Counted } from '../activity/activity.documents'
import type { Difference } from './week.documents'

type Props = {
  week: { measures: readonly Counted[]; differences: readonly Difference[] }
  campaignId: string
  /** The office finds all units' and is led to each; a unit its own. */
  office: boolean
}

/** Where a summary states another number than its unit's activities give; the activities count until one of the two is put right. */
export function Differences({ week: { measures, differences }, campaignId, office }: Props) {
  const translate = useTranslate()
  const path = usePath()
  if (differences.length === 0) return null
  const measureOf = (key: string) => measures.find((one) => one.key === key)
  return (
    <Alert severity="warning" sx={{ mb: 2.5 }}>
      {translate(office ? 'week.differences' : 'week.differencesOwn')}
      <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
        {differences.map(({ organisation, measure, activities, summary }) => (
          <li key={`${organisation.id} ${measure}`}>
            {office && (
              <>
                <Link to={path(`/campaigns/${campaignId}/activities?unit=${organisation.id}`)}>
                  {organisation.name}
                </Link>
                {translate('week.differs.of')}
              </>
            )}
            {translate('week.differs', {
              measure: measureName(measureOf(measure) ?? { name: measure, unit: '' }),
              activities,
              summary,
            })}
          </li>
        ))}
      </Box>
    </Alert>
  )
}
