import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { measureName } from '../activity/plan'
import { palette } from '../frame/palette'
import { EmptyState, Panel, RecordTable, type Column } from '../parts'
import { AdjustTotal } from './AdjustTotal'
import { inAll } from './inAll'
import type { Measure, Week, WeekTotal } from './week.documents'

type Translate = ReturnType<typeof useTranslate>

/** `told` is what the units come to, or that none has told anything yet, which is not 0; `owed` what the notice asks of all of them together. */
type Line = { measure: Measure; total: WeekTotal; told: string; owed: ReturnType<typeof inAll> }

const linesOf = (week: Week, translate: Translate): Line[] => {
  const { measures, totals, rows } = week
  return measures.flatMap((measure) => {
    const total = totals.find((one) => one.measure === measure.key)
    if (!total) return []
    const blank = rows.every(({ cells }) =>
      cells.every((cell) => cell.measure !== measure.key || cell.state === 'blank'),
    )
    const told = blank && total.total === 0 ? '—' : total.text
    return [{ measure, total, told, owed: inAll(week, measure.key, translate) }]
  })
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n))

/** What a year changed, in per cent to one place. */
const rateOf = ({ percent }: WeekTotal): string => (percent === null ? '—' : `${signed(percent)}%`)

function useColumns({ campaignId, office }: { campaignId: string; office: boolean }): Column<Line>[] {
  const translate = useTranslate()
  const over = ({ compared, comparedUnits: n, givenUnits: all, total }: WeekTotal): string =>
    compared === null || (n === all && compared === total)
      ? ''
      : translate('week.comparedOver', { n, all, compared })
  const columns: Column<Line>[] = [
    {
      key: 'measure',
      label: translate('week.measure'),
      cell: ({ measure }) => (
        <>
          {measureName(measure)}
          {measure.definition && (
            <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{measure.definition}</Box>
          )}
        </>
      ),
      text: ({ measure }) => measureName(measure),
    },
    {
      key: 'definition',
      label: translate('week.of.definition'),
      sheetOnly: true,
      cell: ({ measure }) => measure.definition,
    },
    {
      key: 'total',
      label: translate('week.total'),
      align: 'right',
      nowrap: true,
      cell: ({ told, owed }) => (
        <>
          {told}
          {office && owed && (
            <Box sx={{ color: owed.short ? palette.warn : palette.quiet, fontSize: '0.85rem' }}>
              {owed.says}
            </Box>
          )}
        </>
      ),
      text: ({ told, owed }) => (office && owed ? `${told}（${owed.says}）` : told),
    },
    {
      key: 'last',
      label: translate('week.last'),
      align: 'right',
      nowrap: true,
      cell: ({ total }) => total.last ?? '—',
    },
    {
      key: 'percent',
      label: translate('week.percent'),
      align: 'right',
      nowrap: true,
      cell: ({ total }) => (
        <>
          {rateOf(total)}
          <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{over(total)}</Box>
        </>
      ),
      text: ({ total }) => [rateOf(total), over(total)].filter((said) => said !== '').join('　'),
    },
  ]
  if (!office) return columns
  return [
    ...columns,
    {
      key: 'adjustment',
      label: translate('week.adjustment'),
      cell: ({ total }) =>
        total.adjustment !== null && (
          <>
            {translate('week.adjusted', { sum: total.sumText, by: signed(total.adjustment) })}
            <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{total.note}</Box>
          </>
        ),
      text: ({ total }) =>
        total.adjustment === null ? null : `${signed(total.adjustment)}　${total.note ?? ''}`,
    },
    {
      key: 'adjust',
      label: '',
      align: 'right',
      cell: ({ measure, total }) => <AdjustTotal campaignId={campaignId} measure={measure} total={total} />,
    },
  ]
}

/** What the week comes to, beside the year before; the office corrects a total and says why. */
export function Totals({ week, campaignId, office }: { week: Week; campaignId: string; office: boolean }) {
  const translate = useTranslate()
  const columns = useColumns({ campaignId, office })
  const lines = linesOf(week, translate)
  return (
    <Panel title={translate(office ? 'week.totals' : 'week.totalsOwn')} flush>
      <RecordTable
        rows={lines}
        columns={columns}
        rowKey={({ measure }) => measure.key}
        caption={translate('week.totals')}
        empty={<EmptyState says={translate('week.noMeasures')} hint={translate('week.noMeasuresHint')} />}
      />
    </Panel>
  )
}
