import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, EmptyState, Panel, RecordTable, StateChip, type Column } from '../parts'
import { sayShort } from '../platform/time'
import { CloseUnit } from './CloseUnit'
import { MoveUnit } from './MoveUnit'
import { cancelReorganisation, type Reorganisation, type UnitLife } from './organisation.documents'
import { RenameUnit } from './RenameUnit'
import { ReopenUnit } from './ReopenUnit'

/** 机构变更: what happened to the unit, what waits for its day, and what may be entered. */
export function Life({ unit }: { unit: UnitLife }) {
  const translate = useTranslate()
  const columns = useColumns()
  const may = (verb: string) => unit.verbs.some((one) => one.verb === `organisation.${verb}` && one.allowed)
  const acts = (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {may('rename') && <RenameUnit key={`rename ${unit.revision}`} unit={unit} />}
      {may('move') && <MoveUnit key={`move ${unit.revision}`} unit={unit} />}
      {may('close') && <CloseUnit key={`close ${unit.revision}`} unit={unit} />}
      {may('reopen') && <ReopenUnit key={`reopen ${unit.revision}`} unit={unit} />}
    </Stack>
  )
  return (
    <Panel title={translate('organisation.life')} aside={acts} flush>
      <RecordTable
        rows={unit.reorganisations}
        columns={columns}
        rowKey={({ id }) => id}
        caption={translate('organisation.life')}
        empty={
          <EmptyState says={translate('organisation.noLife')} hint={translate('organisation.noLifeHint')} />
        }
      />
    </Panel>
  )
}

function useColumns(): Column<Reorganisation>[] {
  const translate = useTranslate()
  const say = (field: string) => translate(`organisation.change.${field}`)
  return [
    { key: 'from', nowrap: true, label: say('from'), cell: (row) => row.fromDay },
    {
      key: 'says',
      label: say('says'),
      cell: (row) => <Says change={row} />,
      text: (row) => [row.says, row.trouble].filter(Boolean).join('　'),
    },
    { key: 'reason', label: say('reason'), cell: (row) => row.reason },
    { key: 'by', nowrap: true, label: say('by'), cell: (row) => `${row.by}　${sayShort(row.at)}` },
    {
      key: 'state',
      nowrap: true,
      label: translate('organisation.field.state'),
      cell: (row) => <StateChip noun="organisation.change" state={row.state} />,
      text: (row) => translate(`organisation.change.state.${row.state}`),
    },
    {
      key: 'act',
      nowrap: true,
      label: '',
      cell: (row) => row.state === 'waiting' && <TakeBack change={row} />,
    },
  ]
}

/** A change in words, with what kept it from being carried out on its day. */
function Says({ change }: { change: Reorganisation }) {
  return (
    <>
      {change.says}
      {change.trouble && (
        <Typography role="alert" sx={{ color: palette.bad, mt: 0.5 }}>
          {change.trouble}
        </Typography>
      )}
    </>
  )
}

function TakeBack({ change }: { change: Reorganisation }) {
  const translate = useTranslate()
  return (
    <ActButton
      act={cancelReorganisation}
      variables={{ id: change.id }}
      label="organisation.change.takeBack"
      done="organisation.change.takenBack"
      variant="outlined"
      confirm={{ text: translate('organisation.change.takeBackText', { says: change.says }) }}
    />
  )
}
