import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { measureName } from '../activity/plan'
import { owes, rateOf } from '../dashboard/columns'
import type { MatrixCell, MatrixRow } from '../dashboard/dashboard.documents'
import { OwnClose } from '../dashboard/OwnClose'
import { Contact, Enter } from '../dashboard/rowActs'
import { palette } from '../frame/palette'
import type { Shown } from '../parts'
import { owedIn } from './howFar'
import { sayReport } from './sayReport'
import type { Measure, Week, WeekRow } from './week.documents'

/** A unit with what it did, and where it stands to its report. */
export type Stood = { row: WeekRow; standing: MatrixRow | undefined; cell: MatrixCell | undefined }

type Asked = {
  week: Week
  translate: (key: string, args?: object) => string
  campaign: string
  /** The close that the notice sets. */
  notice: string | undefined
  linkTo: (to: string, says: string) => ReactNode
}

const tones = { late: palette.bad, owed: palette.warn, done: undefined }

/** What a unit gave towards a duty, and that it is not enough where the unit owes some; what is only planned is not given. */
function given({ row }: Stood, { key }: Measure, translate: Asked['translate']) {
  const { state = 'blank', text = '', least = null } = row.cells.find(({ measure }) => measure === key) ?? {}
  const says = state === 'notHeld' ? translate('week.notHeld') : text || '—'
  return { says, owed: least !== null && state !== 'done' ? translate('week.least', { n: least }) : '' }
}

function dutyColumn(measure: Measure, translate: Asked['translate']): Shown<Stood> {
  return {
    key: measure.key,
    label: measureName(measure),
    align: 'right',
    // On a telephone what all owe together is told above, and each unit's share of it a page away.
    wideOnly: measure.least === null,
    cell: (stood) => {
      const { says, owed } = given(stood, measure, translate)
      if (owed === '') return says
      return (
        <Box component="span" sx={{ color: palette.warn }}>
          {says}{' '}
          <Box component="span" sx={{ fontSize: '0.85rem', whiteSpace: 'nowrap' }}>
            {owed}
          </Box>
        </Box>
      )
    },
  }
}

/** The columns of units × duties on the first screen: of all that a week counts only what is owed. */
export function progressColumns({ week, translate, campaign, notice, linkTo }: Asked): Shown<Stood>[] {
  const base = `/campaigns/${campaign}`
  const counted = (key: 'planned' | 'held' | 'pictures'): Shown<Stood> => ({
    key,
    label: translate(`week.${key}`),
    align: 'right',
    wideNought: true,
    cell: ({ row }) => {
      const n = String(row[key])
      return n === '0' ? n : linkTo(`${base}/activities?unit=${row.organisation.id}`, n)
    },
  })
  return [
    {
      key: 'unit',
      label: translate('week.unit'),
      // Beside the longer heads of English a name would be broken in two.
      width: '7.5em',
      cell: ({ row: { organisation }, cell }) => (
        <>
          {linkTo(`${base}/received?filer=${organisation.id}`, organisation.shortName || organisation.name)}
          <OwnClose own={cell?.closesAt} notice={notice} />
        </>
      ),
    },
    {
      key: 'report',
      label: translate('week.ownReport'),
      nowrap: true,
      cell: ({ cell }) => {
        const { says, tone } = sayReport(cell, translate)
        return (
          <Box
            component="span"
            title={cell?.nil ?? undefined}
            sx={{ color: tones[tone], fontWeight: tone === 'late' ? 600 : undefined }}
          >
            {says}
          </Box>
        )
      },
    },
    {
      key: 'onTime',
      label: translate('dashboard.onTime'),
      align: 'right',
      cell: ({ cell }) => rateOf(cell),
    },
    ...(['planned', 'held', 'pictures'] as const).map(counted),
    ...owedIn(week).map((measure) => dutyColumn(measure, translate)),
    {
      key: 'contact',
      label: translate('dashboard.contact'),
      cell: ({ row, cell }) => owes(cell) && <Contact row={row} />,
    },
    {
      key: 'enter',
      label: translate('proxy.state.proxied'),
      cell: ({ standing }) => standing?.enterable && <Enter row={standing} campaign={campaign} />,
    },
  ]
}
