import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ActButton, DropDialog, JobProgress } from '../parts'
import { useAct } from '../platform/act'
import { filePrint, gatherMaterials, type Book, type Edition } from './book.documents'
import { Download } from './Download'
import { SealEdition } from './SealEdition'

const rules = { extensions: ['pdf'], limit: 500 * 1024 * 1024 }

/** As many acts as an edition may have stand below one another, alike and as low as its files. */
const acts = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 0.75,
  mt: 0.75,
  '& .MuiButton-root': { fontSize: '0.8125rem', px: 1.1, py: 0.45 },
} as const

/** What goes to the printing house with an edition, and the finished print that comes back to the locked one. */
export function Printing({ edition, book }: { edition: Edition; book: Book }) {
  if (!edition.pdf) return null
  return (
    <Box sx={acts}>
      <Materials edition={edition} book={book} />
      {edition.locked && <SealEdition edition={edition} book={book} />}
      {edition.print && <Filed print={edition.print} />}
      {edition.locked && <FilePrint edition={edition} />}
    </Box>
  )
}

function Materials({ edition, book }: { edition: Edition; book: Book }) {
  const translate = useTranslate()
  const { materials, materialsJob } = edition
  if (materials) return <Download file={materials} kind={translate('printing.materials')} />
  if (materialsJob && materialsJob.state !== 'failed') return <JobProgress id={materialsJob.id} />
  return (
    <>
      {materialsJob && <Box sx={{ color: palette.bad }}>{translate('printing.failed')}</Box>}
      <ActButton
        act={gatherMaterials}
        variables={{ editionId: edition.id }}
        verb="book.compile"
        verbs={book.verbs}
        label="printing.gather"
        variant="outlined"
      />
    </>
  )
}

/** The hash lets anybody who holds a copy find out that it is the one that was filed. */
function Filed({ print }: { print: NonNullable<Edition['print']> }) {
  const translate = useTranslate()
  return (
    <Box>
      <Download file={print} kind={translate('printing.print')} />
      <Box sx={{ color: palette.quiet, fontSize: '0.8rem', overflowWrap: 'anywhere', maxWidth: 330 }}>
        {translate('printing.hash', { hash: print.sha256 })}
      </Box>
    </Box>
  )
}

function FilePrint({ edition }: { edition: Edition }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [open, setOpen] = useState(false)
  const { run, running, error, forget } = useAct(filePrint)
  const close = () => {
    setOpen(false)
    forget()
  }
  const take = async (uploadId: string) => {
    if (!(await run({ editionId: edition.id, uploadId }))) return
    close()
    notify('printing.done.filed', { type: 'success' })
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate(edition.print ? 'printing.fileAgain' : 'printing.file')}
      </Button>
      <DropDialog
        open={open}
        title={translate('printing.file')}
        text={translate('printing.fileHint')}
        purpose="print"
        rules={rules}
        act={{ running, error }}
        take={take}
        onClose={close}
      />
    </>
  )
}
