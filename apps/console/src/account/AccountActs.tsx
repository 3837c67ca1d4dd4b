import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { ActButton, Facts, StateChip } from '../parts'
import { useMay } from '../platform/may'
import { usePath } from '../platform/path'
import { useSignedIn } from '../platform/session'
import { sayInstant } from '../platform/time'
import type { Account } from './account.documents'
import { disableAccount, enableAccount, unlockAccount, type CodeIssued } from './account.documents'
import { CodeDialog } from './CodeDialog'
import { ResetAccount } from './ResetAccount'
import { ResetFactor } from './ResetFactor'

/** Whether the acting post may do this to the account, through any of the units that it belongs to. */
function useMayTo(account: Account): (verb: 'account.disable' | 'account.resetFactor') => boolean {
  const may = useMay()
  return (verb) =>
    account.places.some(({ id, parent }) => may(verb, { organisation: id, parent: parent?.id ?? null }))
}

/** Everything that can be done to an account, in one place; its posts are dealt with on the unit's page. */
export function AccountActs({ account }: { account: Account }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const [issued, setIssued] = useState<CodeIssued>()
  const mayTo = useMayTo(account)
  const keeps = mayTo('account.disable')
  const { me } = useSignedIn()
  const resets = account.secondFactor && account.id !== me.account.id && mayTo('account.resetFactor')
  if (!keeps && !resets) return null
  const close = () => setOpen(false)
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {translate('account.manage')}
      </Button>
      <Dialog open={open} onClose={close}>
        <DialogTitle>{account.name}</DialogTitle>
        <DialogContent>
          <Particulars account={account} />
          <WithoutPost account={account} />
          <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 2 }}>
            {keeps && <Acts account={account} onDone={close} />}
            {keeps && <ResetAccount account={account} onIssued={setIssued} />}
            {resets && <ResetFactor account={account} onDone={close} />}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.close')}</Button>
        </DialogActions>
      </Dialog>
      <CodeDialog issued={issued} onClose={() => setIssued(undefined)} />
    </>
  )
}

function Particulars({ account }: { account: Account }) {
  const translate = useTranslate()
  const until =
    account.lockedUntil && translate('account.lockedUntil', { at: sayInstant(account.lockedUntil) })
  return (
    <Facts
      rows={[
        [translate('account.username'), account.username],
        [translate('account.phone'), account.phone],
        [translate('account.email'), account.email],
        [
          translate('account.state'),
          <>
            <StateChip noun="account" state={account.state} /> {account.state === 'locked' && until}
          </>,
        ],
        [translate('factor.title'), translate(account.secondFactor ? 'factor.set' : 'factor.notSet')],
      ]}
    />
  )
}

/** Who has left holds no post: what is left to do is the unit's, where somebody else takes the post. */
function WithoutPost({ account: { posts, places } }: { account: Account }) {
  const translate = useTranslate()
  const path = usePath()
  const [place] = places
  if (posts.length > 0 || !place) return null
  return (
    <Box role="note" sx={{ mt: 2, maxWidth: '36em' }}>
      {translate('account.withoutPost', { unit: place.name })}{' '}
      <Link to={path(`/organisations/${place.id}`)}>
        {translate('account.toPosts', { unit: place.name })}
      </Link>
    </Box>
  )
}

/** Which acts an account's state leaves sense in; the server refuses the others anyway. */
const acts: { [state: string]: readonly ('enable' | 'unlock' | 'disable')[] } = {
  open: ['disable'],
  unused: ['disable'],
  locked: ['unlock', 'disable'],
  disabled: ['enable'],
}

function Acts({ account, onDone }: { account: Account; onDone: () => void }) {
  const translate = useTranslate()
  const { id, state } = account
  const same = { variables: { id }, variant: 'outlined', onDone } as const
  return (acts[state] ?? []).map((act) => {
    if (act === 'enable') {
      return (
        <ActButton
          key={act}
          {...same}
          act={enableAccount}
          label="account.enable"
          done="account.done.enabled"
        />
      )
    }
    if (act === 'unlock') {
      return (
        <ActButton
          key={act}
          {...same}
          act={unlockAccount}
          label="account.unlock"
          done="account.done.unlocked"
        />
      )
    }
    return (
      <ActButton
        key={act}
        {...same}
        act={disableAccount}
        variables={(reason) => ({ id, reason })}
        label="account.disable"
        done="account.done.disabled"
        danger
        confirm={{
          text: translate('account.disableText'),
          reason: 'required',
          about: `account.disable.${id}`,
        }}
      />
    )
  })
}
