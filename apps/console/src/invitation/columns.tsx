import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { ActButton, StateChip, type Column } from '../parts'
import { useAct } from '../platform/act'
import { sayInstant } from '../platform/time'
import { renewInvitation, withdrawInvitation, type Invitation, type Invited } from './invitation.documents'

type Told = (invited: Invited) => void

/** A new code, or the end of it, while it admits. */
function Acts({ invitation: { id, name, state }, onInvited }: { invitation: Invitation; onInvited: Told }) {
  const translate = useTranslate()
  const { run, running } = useAct(renewInvitation)
  if (state === 'withdrawn' || state === 'over') return null
  const renew = async () => {
    const answer = await run({ invitationId: id })
    if (answer) onInvited(answer.renewInvitation)
  }
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Button
        variant="outlined"
        disabled={running}
        aria-label={`${translate('invitation.renew')} ${name}`}
        onClick={() => void renew()}
      >
        {translate('invitation.renew')}
      </Button>
      <ActButton
        act={withdrawInvitation}
        variables={{ invitationId: id }}
        label="invitation.withdraw"
        of={name}
        done="invitation.withdrawn"
        confirm={{ text: translate('invitation.withdrawText', { name }) }}
        variant="outlined"
        danger
      />
    </Box>
  )
}

/** Who, for which unit, until when, and how it stands. */
export function useInvitationColumns(onInvited: Told): Column<Invitation>[] {
  const translate = useTranslate()
  return [
    { key: 'name', label: translate('invitation.name'), nowrap: true, cell: ({ name }) => name },
    { key: 'unit', label: translate('invitation.unit'), cell: ({ organisation }) => organisation.name },
    { key: 'number', label: translate('invitation.number'), nowrap: true, cell: ({ number }) => number },
    {
      key: 'until',
      label: translate('invitation.until'),
      nowrap: true,
      cell: ({ until }) => sayInstant(until),
    },
    {
      key: 'state',
      label: translate('invitation.stateName'),
      nowrap: true,
      cell: ({ state }) => <StateChip noun="invitation" state={state} />,
      text: ({ state }) => translate(`invitation.state.${state}`),
    },
    {
      key: 'opened',
      label: translate('invitation.opened'),
      nowrap: true,
      cell: ({ openedAt }) => openedAt && sayInstant(openedAt),
    },
    { key: 'by', label: translate('invitation.by'), nowrap: true, cell: ({ byName }) => byName },
    {
      key: 'acts',
      label: '',
      nowrap: true,
      cell: (invitation) => <Acts invitation={invitation} onInvited={onInvited} />,
      text: () => '',
    },
  ]
}
