import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { cellOf, owes } from '../dashboard/columns'
import type { Matrix } from '../dashboard/dashboard.documents'
import { MatrixPanel } from '../dashboard/MatrixPanel'
import { OwingSwitch } from '../dashboard/OwingSwitch'
import { ToDuties } from '../dashboard/ToDuties'
import { Trend } from '../dashboard/Trend'
import { palette } from '../frame/palette'
import { Complaint, EmptyState, ExportFoot, Loading, Panel, RecordTable } from '../parts'
import { useInAddress } from '../parts/inAddress'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { sayInstant } from '../platform/time'
import { closesOf, onTimeOf } from './closes'
import { dutyColumns, reportColumn } from './duties.sheet'
import { howFar } from './howFar'
import { progressColumns, type Stood } from './progressColumns'
import { weekOne, type Week } from './week.documents'

/** How far all are with each duty and with their reports, in a line each. */
function Far({ week, matrix }: { week: Week; matrix: Matrix }) {
  const translate = useTranslate()
  const last = matrix.phases.at(-1)
  const total = last && cellOf(matrix.totals, last.key)
  return (
    <Box component="ul" sx={{ m: 0, px: 2, pb: 1, listStyle: 'none', '& li': { py: 0.2 } }}>
      {last && total && (
        <li>
          {translate('week.reportsIn', {
            came: total.came,
            expected: total.expected,
            rate: onTimeOf(matrix),
            at: sayInstant(last.closesAt),
          })}
        </li>
      )}
      {howFar(week, translate).map(({ key, says, short }) => (
        <Box component="li" key={key} sx={{ color: short ? palette.warn : undefined }}>
          {says}
        </Box>
      ))}
    </Box>
  )
}

/** Why no unit is shown: none is on the list, or none of them owes anything. */
function Nobody({ here }: { here: boolean }) {
  const translate = useTranslate()
  if (here)
    return (
      <EmptyState says={translate('dashboard.nobodyOwes')} hint={translate('dashboard.nobodyOwesHint')} />
    )
  return <EmptyState says={translate('week.noUnits')} hint={translate('week.noUnitsHint')} />
}

function Table({ week, matrix, owing }: { week: Week; matrix: Matrix; owing: boolean }) {
  const translate = useTranslate()
  const path = usePath()
  const last = matrix.phases.at(-1)
  const stood = new Map(matrix.rows.map((row) => [row.organisation.id, row]))
  const rows = week.rows
    .map((row): Stood => {
      const standing = stood.get(row.organisation.id)
      return { row, standing, cell: last && cellOf(standing?.cells ?? [], last.key) }
    })
    .filter(({ cell }) => !owing || owes(cell))
  if (rows.length === 0) return <Nobody here={week.rows.length > 0} />
  const caption = translate('week.duties')
  const columns = progressColumns({
    week,
    translate,
    campaign: matrix.campaign.id,
    notice: last?.closesAt,
    linkTo: (to, says) => <Link to={path(to)}>{says}</Link>,
  })
  // A sheet has room for all that the week counts.
  const read = { translate, closes: closesOf(matrix) }
  const sheet = [...dutyColumns([...week.measures, ...week.struck], read), reportColumn(read)]
  return (
    <>
      <RecordTable
        rows={rows}
        columns={columns}
        rowKey={({ row }) => row.organisation.id}
        caption={caption}
        exported={false}
      />
      <ExportFoot rows={rows.map(({ row }) => row)} columns={sheet} caption={caption} />
    </>
  )
}

/**
 * How far a week is, as its office asks it on the first screen: units × duties, each leading to what the unit did. What the units have
 * written is told in a word; where there are several phases, the matrix of them stands below.
 */
export default function WeekProgress({ matrix }: { matrix: Matrix }) {
  const translate = useTranslate()
  const campaignId = matrix.campaign.id
  const [owing, setOwing] = useInAddress(`owing.${campaignId}`)
  const { data, error, refetch } = useRead(weekOne, { campaignId }, { live: true })
  return (
    <>
      <Panel
        title={translate('week.progress', { campaign: matrix.campaign.title })}
        aside={
          <>
            <ToDuties campaign={campaignId} />
            <OwingSwitch on={owing !== null} onChange={(on) => setOwing(on ? '1' : null)} />
          </>
        }
        flush
      >
        <Complaint error={error} onRetry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && data.week.rows.length > 0 && <Far week={data.week} matrix={matrix} />}
        {data && <Table week={data.week} matrix={matrix} owing={owing !== null} />}
      </Panel>
      {matrix.phases.length > 1 && <MatrixPanel matrix={matrix} drilled={false} titled />}
      <Trend matrix={matrix} organisation={null} />
    </>
  )
}
