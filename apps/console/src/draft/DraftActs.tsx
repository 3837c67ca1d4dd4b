import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { fileUrl } from '../platform/acting'
import { keepFile } from '../platform/keepFile'
import type { Draft } from '../entry/wire'
import { Finalise } from '../filing/Finalise'
import { ImportWord } from './ImportWord'
import type { Keeper, Snapshot } from './keeper'
import { Snapshots } from './Snapshots'

type Props = { draft: Draft; keeper: Keeper; state: Snapshot; onTried: () => void }

/** What is done with the draft as a whole. A document is made of what is saved, so the draft is saved first. */
export function DraftActs({ draft, keeper, state, onTried }: Props) {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState<'import' | 'snapshots'>()
  const { form } = draft.campaign.file
  const base = `/files/entries/${draft.id}`
  const show = async (url: string) => {
    // Opened before the wait, or the browser takes it for a pop-up nobody asked for.
    const tab = window.open('', '_blank')
    await keeper.save()
    if (tab) tab.location.href = fileUrl(url)
    else window.location.href = fileUrl(url)
  }
  const choose = (what: 'import' | 'snapshots') => {
    setAnchor(null)
    setOpen(what)
  }
  const keep = (name: string) => {
    setAnchor(null)
    void keeper.save().then(() => keepFile(fileUrl(`${base}/${name}`)))
  }
  return (
    <>
      <Button variant="outlined" onClick={() => void show(`${base}/preview.pdf?inline=1`)}>
        {translate('draft.preview')}
      </Button>
      <Button variant="outlined" onClick={() => choose('import')}>
        {translate('draft.import')}
      </Button>
      <Button variant="outlined" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {translate('draft.more')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => keep('draft.docx')}>{translate('draft.docx')}</MenuItem>
        <MenuItem onClick={() => keep('form.xlsx')}>{translate('draft.formSheet')}</MenuItem>
        <MenuItem onClick={() => choose('snapshots')}>{translate('draft.snapshots')}</MenuItem>
      </Menu>
      <Finalise draft={draft} keeper={keeper} state={state} onTried={onTried} />
      {open === 'import' && (
        <ImportWord id={draft.id} form={form} keeper={keeper} onClose={() => setOpen(undefined)} />
      )}
      {open === 'snapshots' && (
        <Snapshots id={draft.id} form={form} keeper={keeper} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
