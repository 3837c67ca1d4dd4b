import { sayRate } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import type { Column } from '../parts'
import { OwnClose } from '../dashboard/OwnClose'
import { sayInstant, sayShort } from '../platform/time'
import type { Owing } from './chase.documents'
import { keyOf } from './keyOf'
import { leaderOf } from './leaderOf'
import { People } from './People'

type Options = {
  picked: readonly string[]
  onPick: (picked: readonly string[]) => void
  onCall: (owing: Owing) => void
  onContact: (owing: Owing) => void
}

const quiet = { color: palette.quiet, fontSize: '0.85rem' } as const

/** When it is due; what is overdue is said of those below alone. */
function Due({ owing: { closesAt, phaseClosesAt, overdue, peer } }: { owing: Owing }) {
  const translate = useTranslate()
  return (
    <>
      {closesAt && sayShort(closesAt)}
      <OwnClose own={closesAt} notice={phaseClosesAt} said />
      {overdue && !peer && (
        <Box sx={{ color: palette.bad, fontWeight: 600 }}>{translate('chase.overdue')}</Box>
      )}
    </>
  )
}

function Call({ call }: Pick<Owing, 'call'>) {
  const translate = useTranslate()
  if (!call) return null
  return (
    <>
      <div>{`${call.person}：${call.answer}`}</div>
      <Box sx={quiet}>
        {sayShort(call.at)}
        {call.promisedOn && `　${translate('chase.promised', { day: call.promisedOn })}`}
      </Box>
    </>
  )
}

function useLast({ onCall }: Options): Column<Owing>[] {
  const translate = useTranslate()
  return [
    {
      key: 'reminded',
      label: translate('chase.reminded'),
      nowrap: true,
      cell: ({ remindedAt, staffed }) => (
        <>
          {remindedAt && sayShort(remindedAt)}
          {!staffed && <Box sx={quiet}>{translate('chase.unstaffed')}</Box>}
        </>
      ),
      text: ({ remindedAt, staffed }) =>
        [remindedAt ? sayInstant(remindedAt) : '', staffed ? '' : translate('chase.unstaffed')]
          .filter(Boolean)
          .join('　'),
    },
    {
      key: 'call',
      label: translate('chase.call'),
      cell: ({ call }) => <Call call={call} />,
      text: ({ call }) =>
        call &&
        `${sayInstant(call.at)} ${call.person}：${call.answer}${
          call.promisedOn ? `（${translate('chase.promised', { day: call.promisedOn })}）` : ''
        }`,
    },
    {
      key: 'note',
      label: '',
      align: 'right',
      nowrap: true,
      cell: (owing) => (
        <Button size="small" className="no-print" onClick={() => onCall(owing)}>
          {translate('chase.note')}
        </Button>
      ),
    },
  ]
}

/** Who owes what, whom to call, and what was last said. */
export function useOwingColumns(options: Options): Column<Owing>[] {
  const translate = useTranslate()
  const last = useLast(options)
  const { picked, onPick, onContact } = options
  return [
    {
      key: 'unit',
      label: translate('chase.unit'),
      cell: (owing) => (
        <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
          <Checkbox
            size="small"
            className="no-print"
            sx={{ p: 0, mr: 1 }}
            checked={picked.includes(keyOf(owing))}
            onChange={(_event, on) =>
              onPick(on ? [...picked, keyOf(owing)] : picked.filter((key) => key !== keyOf(owing)))
            }
            slotProps={{
              input: { 'aria-label': translate('chase.choose', { unit: owing.organisation.name }) },
            }}
          />
          <span>{owing.organisation.name}</span>
        </Box>
      ),
      text: ({ organisation }) => organisation.name,
    },
    { key: 'phase', label: translate('chase.phase'), nowrap: true, cell: ({ phaseTitle }) => phaseTitle },
    {
      key: 'due',
      label: translate('chase.due'),
      nowrap: true,
      cell: (owing) => <Due owing={owing} />,
      text: ({ closesAt }) => closesAt && sayInstant(closesAt),
    },
    {
      key: 'noticeDue',
      label: translate('chase.noticeDue'),
      sheetOnly: true,
      cell: ({ phaseClosesAt }) => sayInstant(phaseClosesAt),
    },
    { key: 'missing', label: translate('chase.missing'), cell: ({ missing }) => missing },
    {
      key: 'late',
      label: translate('chase.late'),
      align: 'right',
      cell: ({ late, peer }) => !peer && late > 0 && String(late),
    },
    {
      key: 'onTime',
      label: translate('dashboard.onTime'),
      align: 'right',
      cell: ({ onTime, peer }) => !peer && sayRate(onTime ?? undefined),
    },
    {
      key: 'contact',
      label: translate('chase.contact'),
      cell: (owing) => <People unit={owing} onEdit={() => onContact(owing)} />,
      text: ({ contactName }) => contactName,
    },
    {
      key: 'phone',
      label: translate('chase.phone'),
      sheetOnly: true,
      cell: ({ contactPhone }) => contactPhone,
    },
    { key: 'leader', label: translate('chase.leader'), sheetOnly: true, cell: leaderOf },
    {
      key: 'leaderPhone',
      label: translate('chase.leaderPhone'),
      sheetOnly: true,
      cell: ({ leaderPhone }) => leaderPhone,
    },
    ...last,
  ]
}
