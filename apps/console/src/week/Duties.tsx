import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { measureName } from '../activity/plan'
import { People } from '../chase/People'
import { rateOf } from '../dashboard/columns'
import { OwnClose } from '../dashboard/OwnClose'
import { palette } from '../frame/palette'
import { Sideways } from '../parts'
import { usePath } from '../platform/path'
import type { UnitClose } from './closes'
import { inAll } from './inAll'
import type { DutyCell, Measure, Week, WeekRow } from './week.documents'

const cell = {
  px: 1,
  py: 0.6,
  textAlign: 'right',
  fontVariantNumeric: 'tabular-nums',
  fontWeight: 400,
} as const
const head = {
  ...cell,
  color: palette.quiet,
  fontSize: '0.85rem',
  verticalAlign: 'bottom',
  minWidth: '5.5em',
}
const name = {
  ...cell,
  position: 'sticky',
  left: 0,
  textAlign: 'left',
  px: 2,
  // On a telephone a long name would hide what it is the name of.
  whiteSpace: { sm: 'nowrap' },
  minWidth: '7em',
  backgroundColor: palette.sheet,
} as const

/** What a unit gave, or that it did not; what falls short is told by a word, not by colour alone. */
function Duty({ duty }: { duty: DutyCell | undefined }) {
  const translate = useTranslate()
  const { state = 'blank', text = '', former = false, least = null } = duty ?? {}
  const owed = least !== null && state !== 'done'
  const says = state === 'notHeld' ? translate('week.notHeld') : text
  return (
    <Box component="td" sx={{ ...cell, whiteSpace: 'nowrap', color: owed ? palette.warn : undefined }}>
      {says === '' ? '—' : says}
      {former && (
        <Box
          component="span"
          sx={{ display: 'block', color: palette.quiet, fontSize: '0.8rem', whiteSpace: 'nowrap' }}
        >
          {translate('week.givenBefore')}
        </Box>
      )}
      {owed && (
        <Box component="span" sx={{ display: 'block', fontSize: '0.8rem', whiteSpace: 'nowrap' }}>
          {translate('week.least', { n: least })}
        </Box>
      )}
    </Box>
  )
}

type RowProps = {
  row: WeekRow
  measures: readonly Measure[]
  to: string
  close: UnitClose | undefined
  onName: (() => void) | undefined
}

function Row({ row, measures, to, close, onName }: RowProps) {
  const translate = useTranslate()
  const { organisation, planned, held, pictures, delivered, cells } = row
  return (
    <Box component="tr" sx={{ borderTop: `1px solid ${palette.shade}` }}>
      <Box component="th" scope="row" sx={name} title={organisation.name}>
        <Link to={to}>{organisation.shortName || organisation.name}</Link>
        {delivered > 0 && (
          <Box component="span" sx={{ display: 'block', color: palette.quiet, fontSize: '0.8rem' }}>
            {translate('week.deliveredN', { n: delivered })}
          </Box>
        )}
        {close && <OwnClose own={close.cell.closesAt} notice={close.notice} />}
        {close && close.cell.late > 0 && (
          <Box component="span" sx={{ display: 'block', fontSize: '0.8rem', fontWeight: 600 }}>
            {translate('dashboard.column.late')}
          </Box>
        )}
        {close && close.cell.came + close.cell.overdue > 0 && (
          <Box component="span" sx={{ display: 'block', color: palette.quiet, fontSize: '0.8rem' }}>
            {translate('dashboard.onTime')} {rateOf(close.cell)}
          </Box>
        )}
      </Box>
      <Box component="td" sx={{ ...cell, textAlign: 'left', minWidth: '8em' }}>
        <People unit={row} {...(onName ? { onEdit: onName } : {})} />
      </Box>
      {[planned, held, pictures].map((n, at) => (
        <Box component="td" key={['planned', 'held', 'pictures'][at]} sx={cell}>
          {n}
        </Box>
      ))}
      {measures.map(({ key }) => (
        <Duty key={key} duty={cells.find(({ measure }) => measure === key)} />
      ))}
    </Box>
  )
}

/** What the notice asks of all units together, below the name of it. */
function InAll({ owed }: { owed: ReturnType<typeof inAll> }) {
  if (!owed) return null
  return (
    <Box
      component="span"
      sx={{
        display: 'block',
        // Broken into lines it makes the heads of all columns as tall; on paper there is no room for one.
        '@media screen': { minWidth: '9em', whiteSpace: 'nowrap' },
        fontSize: '0.8rem',
        color: owed.short ? palette.warn : undefined,
      }}
    >
      {owed.says}
    </Box>
  )
}

/** Of twenty figures a sheet that lies across has room if each takes no more than it needs. */
const onPaper = {
  fontSize: '7.5pt',
  '& th, & td': {
    minWidth: '0 !important',
    px: '2px !important',
    fontSize: 'inherit !important',
    whiteSpace: 'normal !important',
  },
  // Squeezed to two characters a line, the names of units make every row five lines tall.
  '& th:first-of-type': { minWidth: '6em !important' },
} as const

/** Units × what is counted; the office leads from a unit to its activities. */
type Props = {
  week: Week
  campaignId: string
  /** The office alone sees all units, and how they stand together. */
  office: boolean
  closes: ReadonlyMap<string, UnitClose>
  /** The on-time rate of all units together, where it is theirs to see. */
  onTime: string
  /** Whose people this post may name. */
  named: (row: WeekRow) => boolean
  onName: (row: WeekRow) => void
}

export function Duties({ week, campaignId, office, closes, onTime, named, onName }: Props) {
  const translate = useTranslate()
  const path = usePath()
  // Whom to call, what is planned, held and pictured, and each figure.
  const others = 4 + week.measures.length + week.struck.length
  return (
    <Sideways onPaper={onPaper}>
      <Box
        component="table"
        aria-label={translate('week.duties')}
        sx={{ borderCollapse: 'collapse', width: '100%' }}
      >
        <thead>
          <tr>
            <Box component="th" scope="col" sx={{ ...head, ...name, color: palette.quiet }}>
              {translate('week.unit')}
            </Box>
            <Box component="th" scope="col" sx={{ ...head, textAlign: 'left' }}>
              {translate('week.people')}
            </Box>
            {['planned', 'held', 'pictures'].map((column) => (
              <Box component="th" scope="col" key={column} sx={head}>
                {translate(`week.${column}`)}
              </Box>
            ))}
            {week.measures.map((measure) => (
              <Box component="th" scope="col" key={measure.key} sx={head} title={measure.definition}>
                {measureName(measure)}
                {office && <InAll owed={inAll(week, measure.key, translate)} />}
              </Box>
            ))}
            {week.struck.map((measure) => (
              <Box component="th" scope="col" key={measure.key} sx={head} title={measure.definition}>
                {translate('week.struckName', { name: measureName(measure) })}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.rows.map((row) => (
            <Row
              key={row.organisation.id}
              row={row}
              measures={[...week.measures, ...week.struck]}
              close={closes.get(row.organisation.id)}
              onName={named(row) ? () => onName(row) : undefined}
              to={path(`/campaigns/${campaignId}/activities?unit=${row.organisation.id}`)}
            />
          ))}
        </tbody>
        {closes.size > 0 && (
          <tfoot>
            <Box
              component="tr"
              sx={{ borderTop: `1px solid ${palette.line}`, '& th, & td': { fontWeight: 600 } }}
            >
              <Box component="th" scope="row" sx={name}>
                {translate('dashboard.onTime')}
              </Box>
              <Box component="td" colSpan={others} sx={{ ...cell, textAlign: 'left' }}>
                {onTime}
              </Box>
            </Box>
          </tfoot>
        )}
      </Box>
    </Sideways>
  )
}
