import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { palette } from '../frame/palette'
import { StateChip, type Column } from '../parts'
import { usePath } from '../platform/path'
import type { ActivityLine, Call, Measure } from './activity.documents'
import { broughtBy, daysOf, placedBy, planOf, plansOf, saidFigures } from './plan'

type Options = { data: { campaign: Call; week: { measures: Measure[] } } | undefined; unit: boolean }

/** How many pictures there are, and of how many something is still to be said. */
function Pictures({ pictures }: Pick<ActivityLine, 'pictures'>) {
  const translate = useTranslate()
  const lacking = pictures.filter((one) => one.lacking.length > 0).length
  return (
    <>
      {pictures.length}
      {lacking > 0 && (
        <Box component="span" sx={{ color: palette.warn, whiteSpace: 'nowrap' }}>
          {translate('activity.lacking', { n: lacking })}
        </Box>
      )}
    </>
  )
}

/** What was done, when, and what it came to. */
export function useActivityColumns({ data, unit }: Options): Column<ActivityLine>[] {
  const translate = useTranslate()
  const path = usePath()
  const plans = data ? plansOf(data.campaign, translate('activity.otherPlan')) : []
  const measures = data?.week.measures ?? []
  const units: Column<ActivityLine>[] = unit
    ? [
        {
          key: 'unit',
          label: translate('activity.unit'),
          width: '14%',
          cell: ({ organisation }) => organisation?.name,
        },
      ]
    : []
  return [
    {
      key: 'title',
      label: translate('activity.name'),
      width: '18%',
      cell: ({ id, title, ...told }) => (
        <>
          <Link to={path(`/campaigns/${data?.campaign.id ?? ''}/activities/${id}`)}>{title}</Link>
          {placedBy(told) && <Box sx={{ color: palette.quiet }}>{placedBy(told)}</Box>}
        </>
      ),
      text: ({ title }) => title,
    },
    ...units,
    {
      key: 'plan',
      label: translate('activity.plan'),
      cell: (one) => planOf(plans, one.plan)?.name,
    },
    { key: 'day', label: translate('activity.days'), nowrap: true, cell: daysOf },
    ...(['place', 'hosts', 'contact'] as const).map((part) => ({
      key: part,
      label: translate(`activity.${part}`),
      cell: (one: ActivityLine) => one[part],
      sheetOnly: true,
    })),
    {
      key: 'state',
      label: translate('activity.stateName'),
      cell: ({ state, sameAs, delivery }) => (
        <>
          <StateChip noun="activity" state={state} />
          {delivery && <Box sx={{ color: palette.quiet }}>{broughtBy(delivery.source, translate)}</Box>}
          {sameAs && <Box sx={{ color: palette.quiet }}>{translate('activity.countedElsewhere')}</Box>}
        </>
      ),
      text: ({ state, sameAs, delivery }) =>
        [
          translate(`activity.state.${state}`),
          delivery ? broughtBy(delivery.source, translate) : '',
          sameAs ? translate('activity.countedElsewhere') : '',
        ]
          .filter(Boolean)
          .join('　'),
    },
    {
      key: 'figures',
      label: translate('activity.figures'),
      width: '18%',
      cell: (one) => saidFigures(one, measures),
    },
    {
      key: 'pictures',
      label: translate('activity.pictures'),
      align: 'right',
      cell: ({ pictures }) => <Pictures pictures={pictures} />,
      text: ({ pictures }) => pictures.length,
    },
  ]
}
