import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { finaliseEntry, unprintableText } from './acts.documents'
import type { Draft } from '../entry/wire'
import { Complaint, Unprintable, ViolationList } from '../parts'
import { useAct } from '../platform/act'
import { currentLocale } from '../platform/locale'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { finaliseChecks, spoken } from '../draft/checks'
import { useFiling } from '../field/filing'
import type { Keeper, Snapshot } from '../draft/keeper'

type Props = { draft: Draft; keeper: Keeper; state: Snapshot; onTried: () => void }

/** 定稿: saves, shows what still stands in the way, and freezes the text as the next 稿. */
export function Finalise({ draft, keeper, state, onTried }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const path = usePath()
  const [open, setOpen] = useState(false)
  const [saving, setSaving] = useState(false)
  const { run, running, error, forget } = useAct(finaliseEntry)
  const ask = async () => {
    setOpen(true)
    onTried()
    setSaving(true)
    await keeper.save()
    setSaving(false)
  }
  const close = () => {
    setOpen(false)
    forget()
  }
  const finalise = () =>
    run({ id: draft.id, revision: keeper.savedRevision }, () => {
      notify('entry.done.finalised', { type: 'success' })
      navigate(path(`/entries/${draft.id}`))
    })
  const blocks = useBlocks({ draft, state })
  const ready = !saving && blocks.length === 0 && state.status === 'saved'
  return (
    <>
      <Button variant="contained" onClick={() => void ask()}>
        {translate('entry.finalise')}
      </Button>
      <Dialog open={open} onClose={running ? undefined : close} aria-labelledby="finalise">
        <DialogTitle id="finalise">{translate('entry.finalise')}</DialogTitle>
        <DialogContent>
          <Typography>{translate('entry.finaliseText')}</Typography>
          <ViolationList violations={blocks} title={translate('draft.checks.block')} />
          {blocks.length === 0 && !saving && <Unsaved status={state.status} />}
          {!saving && <Missing id={draft.id} />}
          <Complaint error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close} disabled={running}>
            {translate(ready ? 'ra.action.cancel' : 'draft.goOn')}
          </Button>
          <Button variant="contained" disabled={!ready || running} onClick={() => void finalise()}>
            {translate('entry.finalise')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

/** Asked once the text is kept: a name's rare character is better seen before it is stamped. */
function Missing({ id }: { id: string }) {
  const { data } = useRead(unprintableText, { id }, { anew: true })
  return <Unprintable characters={data?.entry?.unprintable ?? []} />
}

function Unsaved({ status }: { status: Snapshot['status'] }) {
  const translate = useTranslate()
  return (
    <Box sx={{ mt: 1.5 }}>{translate(status === 'saved' ? 'draft.checks.pass' : 'draft.checks.unsaved')}</Box>
  )
}

function useBlocks({ draft, state }: Pick<Props, 'draft' | 'state'>) {
  const { files } = useFiling()
  const { settled: content, findings, held } = state
  const language = currentLocale()
  const checks = finaliseChecks({ draft, content, files, findings, language })
  return [
    ...spoken(draft.campaign.file, held, language),
    ...checks.filter(({ strength }) => strength === 'hard'),
  ]
}
