import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { StateChip, type Column } from '../parts'
import { usePath } from '../platform/path'
import type { RelayCase } from './relay.documents'

type Ticking = {
  ticked: readonly string[]
  setTicked: (ticked: readonly string[]) => void
  open: (one: RelayCase) => boolean
}

/** Cases of a relay, each with a box and with what it is in the call above. */
export function useColumns({ ticked, setTicked, open }: Ticking): Column<RelayCase>[] {
  const translate = useTranslate()
  const path = usePath()
  const turn = (id: string, on: boolean) =>
    setTicked([...ticked.filter((one) => one !== id), ...(on ? [id] : [])])
  const version = (n: number) => translate('relay.versionN', { n })
  return [
    {
      key: 'ticked',
      label: '',
      width: 40,
      cell: (one) => (
        <Checkbox
          size="small"
          sx={{ p: 0.25 }}
          disabled={!open(one)}
          checked={open(one) && ticked.includes(one.entryId)}
          onChange={(_, on) => turn(one.entryId, on)}
          slotProps={{ input: { 'aria-label': translate('relay.choose', { title: one.title }) } }}
        />
      ),
    },
    { key: 'number', label: translate('entry.number'), nowrap: true, cell: ({ number }) => number },
    {
      key: 'title',
      label: translate('relay.case'),
      cell: ({ entryId, title }) => <Link to={path(`/entries/${entryId}`)}>{title}</Link>,
      text: ({ title }) => title,
    },
    { key: 'unit', label: translate('relay.unit'), cell: ({ unit }) => unit },
    { key: 'sender', label: translate('relay.sender'), nowrap: true, cell: ({ sender }) => sender },
    { key: 'version', label: translate('relay.version'), nowrap: true, cell: ({ n }) => version(n) },
    {
      key: 'above',
      label: translate('relay.above'),
      nowrap: true,
      cell: ({ carriedId, carriedN, state }) =>
        carriedId && state ? (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <StateChip noun="entry" state={state} />
            <Link to={path(`/entries/${carriedId}`)}>{version(carriedN ?? 1)}</Link>
          </Box>
        ) : (
          translate('relay.notYet')
        ),
      text: ({ carriedId, carriedN, state }) =>
        carriedId && state
          ? `${translate(`entry.state.${state}`)}　${version(carriedN ?? 1)}`
          : translate('relay.notYet'),
    },
  ]
}
