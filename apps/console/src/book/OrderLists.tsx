import { wordsOf, type Campaign } from '@huibian/domain'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DropDialog } from '../parts'
import { fileUrl } from '../platform/acting'
import { useAct } from '../platform/act'
import { currentLocale } from '../platform/locale'
import { importOrder } from './book.documents'
import { tagsIn } from '../selection/Tags'

const rules = { extensions: ['xlsx'], limit: 10 * 1024 * 1024 }

function listUrl(campaign: string, tag?: string): string {
  const asked = new URLSearchParams({ campaignId: campaign, ...(tag ? { tag } : {}) })
  return fileUrl(`/files/export/selection.xlsx?${asked.toString()}`)
}

/** The whole list for renumbering, or what one tag shows. */
export function ExportLists({ file, campaign }: { file: Campaign; campaign: string }) {
  const translate = useTranslate()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('book.export')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem component="a" href={listUrl(campaign)} onClick={close}>
          {translate('book.exportAll')}
        </MenuItem>
        {tagsIn(file).map(({ id, name }) => (
          <MenuItem key={id} component="a" href={listUrl(campaign, id)} onClick={close}>
            {translate('book.exportTag', { tag: wordsOf(name, currentLocale()) })}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}

/** Takes the renumbered list back; it is taken whole or, with its mistakes named by row, not at all. */
export function ImportOrder({ campaign, revision }: { campaign: string; revision: number }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [open, setOpen] = useState(false)
  const { run, running, error, forget } = useAct(importOrder)
  const close = () => {
    setOpen(false)
    forget()
  }
  const take = async (uploadId: string) => {
    const answer = await run({ campaignId: campaign, revision, uploadId })
    if (!answer) return
    close()
    notify('book.done.imported', { type: 'success' })
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('book.import')}
      </Button>
      <DropDialog
        open={open}
        title={translate('book.import')}
        text={translate('book.importHint')}
        purpose="sheet"
        rules={rules}
        act={{ running, error }}
        take={take}
        onClose={close}
        before={
          <Button href={listUrl(campaign)} size="small" sx={{ mb: 1.5 }}>
            {translate('book.exportAll')}
          </Button>
        }
      />
    </>
  )
}
