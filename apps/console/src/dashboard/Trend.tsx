import Box from '@mui/material/Box'
import { lazy, Suspense } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, ExportTable, Loading, Panel, type Column } from '../parts'
import { useRead } from '../platform/read'
import { dayOf } from '../platform/time'
import { currentPhase } from './columns'
import { arrivalsOf, type Arrival, type Matrix, type MatrixPhase } from './dashboard.documents'
import { comparison, seriesOf } from './series'

const Chart = lazy(async () => ({ default: (await import('./Chart')).Chart }))

function useDayColumns(phases: readonly MatrixPhase[]): Column<Arrival>[] {
  const translate = useTranslate()
  const label = (head: string): string => translate(`dashboard.trend.${head}`)
  return [
    { key: 'day', label: label('day'), cell: ({ day }) => day },
    {
      key: 'phase',
      label: label('phase'),
      cell: ({ phase }) => phases.find(({ key }) => key === phase)?.title,
    },
    { key: 'cases', label: label('cases'), cell: ({ n }) => n },
  ]
}

/** The same as numbers, for whoever does not see the lines or wants them in another program. */
function Days({ arrivals, phases }: { arrivals: readonly Arrival[]; phases: readonly MatrixPhase[] }) {
  const translate = useTranslate()
  return (
    <Box component="details" className="no-print" sx={{ fontSize: '0.9rem', mt: 1 }}>
      <summary>{translate('dashboard.trend.days')}</summary>
      <Box component="table" sx={{ mt: 1, '& td, & th': { pr: 3, textAlign: 'left', fontWeight: 400 } }}>
        <thead>
          <tr>
            {['day', 'phase', 'cases'].map((head) => (
              <th key={head} scope="col">
                {translate(`dashboard.trend.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arrivals.map(({ phase, day, n }) => (
            <tr key={`${phase} ${day}`}>
              <th scope="row">{day}</th>
              <td>{phases.find(({ key }) => key === phase)?.title}</td>
              <td>{translate('dashboard.trend.n', { n })}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  )
}

/** One sentence: where the phase stands, and where the one before it stood as long before its close. */
function useSays(matrix: Matrix, own: MatrixPhase, before: MatrixPhase | undefined) {
  const translate = useTranslate()
  return (arrivals: readonly Arrival[]): string => {
    const today = dayOf(matrix.now)
    const series = seriesOf(arrivals, own, today)
    const earlier = before ? seriesOf(arrivals, before, today) : []
    const place = { close: dayOf(own.closesAt), today }
    const compared = comparison(series, earlier, place)
    const now = series.at(-1)?.y ?? 0
    if (!before || !compared) return translate('dashboard.trend.alone', { phase: own.title, n: now })
    const { x } = compared
    const said = { phase: own.title, before: before.title, days: Math.abs(x) }
    return translate(x > 0 ? 'dashboard.trend.after' : 'dashboard.trend.beside', {
      ...said,
      n: compared.now,
      m: compared.before,
    })
  }
}

type Props = { matrix: Matrix; organisation: string | null }

/** 到件趋势: how the phase fills beside the one before it. */
export function Trend({ matrix, organisation }: Props) {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(
    arrivalsOf,
    { campaignId: matrix.campaign.id, organisationId: organisation },
    { live: true },
  )
  const at = matrix.phases.findIndex(({ key }) => key === currentPhase(matrix))
  const own = matrix.phases[at]
  const columns = useDayColumns(matrix.phases)
  if (!own) return null
  const arrivals = data?.arrivals ?? []
  const days = arrivals.length > 0 && (
    <span className="no-print">
      <ExportTable
        name={translate('dashboard.trend.days')}
        columns={columns}
        rows={() => Promise.resolve(arrivals)}
      />
    </span>
  )
  return (
    <Panel title={translate('dashboard.trend.title')} aside={days}>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && <Told matrix={matrix} own={own} before={matrix.phases[at - 1]} arrivals={arrivals} />}
    </Panel>
  )
}

type ToldProps = {
  matrix: Matrix
  own: MatrixPhase
  before: MatrixPhase | undefined
  arrivals: readonly Arrival[]
}

function Told({ matrix, own, before, arrivals }: ToldProps) {
  const translate = useTranslate()
  const says = useSays(matrix, own, before)(arrivals)
  const today = dayOf(matrix.now)
  const lines = [
    ...(before ? [{ title: before.title, points: seriesOf(arrivals, before, today), dashed: true }] : []),
    { title: own.title, points: seriesOf(arrivals, own, today), dashed: false },
  ].filter(({ points }) => points.length > 0)
  if (lines.length === 0)
    return <Box sx={{ color: palette.quiet }}>{translate('dashboard.trend.nothing')}</Box>
  return (
    <>
      <Box component="figure" sx={{ m: 0 }}>
        <Box sx={{ mb: 1 }}>{says}</Box>
        <Suspense fallback={<Loading />}>
          <Chart lines={lines} says={says} />
        </Suspense>
        <Box aria-hidden="true" sx={legend}>
          {lines.map(({ title, dashed }) => (
            <span key={title}>
              <Box component="span" sx={dashed ? { ...stroke, ...earlier } : stroke} />
              {title}
            </span>
          ))}
          <span>{translate('dashboard.trend.axes')}</span>
        </Box>
      </Box>
      <Days arrivals={arrivals} phases={matrix.phases} />
    </>
  )
}

const legend = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  fontSize: '0.85rem',
  color: palette.quiet,
} as const

const stroke = {
  display: 'inline-block',
  width: 28,
  mr: 0.75,
  verticalAlign: 'middle',
  borderTop: `2px solid ${palette.accent}`,
} as const

const earlier = { borderTop: `2px dashed ${palette.quiet}` } as const
