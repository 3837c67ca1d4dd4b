import type { Form } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { ContentDifferences } from '../entry/ContentDifferences'
import { choosable, Complaint, FileDrop, Loading, type Uploaded } from '../parts'
import { useAct } from '../platform/act'
import { fileUrl } from '../platform/acting'
import { useRead } from '../platform/read'
import { importDraft, importedFiles, importForm, type Imported } from './draft.documents'
import type { Keeper } from './keeper'

const rules = { extensions: ['docx'], limit: 20 * 1024 * 1024 }
const forms = { purpose: 'sheet', rules: { extensions: ['xlsx'], limit: 10 * 1024 * 1024 } }

const isForm = ({ name }: File): boolean =>
  choosable(forms.rules).some((one) => name.toLowerCase().endsWith(`.${one}`))

type Props = { id: string; form: Form; keeper: Keeper; onClose: () => void }

/** A Word file or a filled form in: what it would change is shown, and it is taken over or not. */
export function ImportWord({ id, form, keeper, onClose }: Props) {
  const translate = useTranslate()
  const text = useAct(importDraft)
  const filled = useAct(importForm)
  const running = text.running || filled.running
  const [imported, setImported] = useState<Imported>()
  const before = keeper.snapshot().content
  const read = async ({ uploadId, file }: Uploaded): Promise<Imported | undefined> =>
    isForm(file)
      ? (await filled.run({ id, uploadId }))?.importForm
      : (await text.run({ id, uploadId }))?.importDraft
  const take = () => {
    if (imported) keeper.replace({ ...before, ...imported.content })
    onClose()
  }
  return (
    <Dialog open onClose={running ? undefined : onClose} maxWidth="md" aria-labelledby="import">
      <DialogTitle id="import">{translate('draft.import')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{translate('draft.importText')}</Typography>
        <FileDrop
          purpose="docx"
          rules={rules}
          also={forms}
          onChosen={() => {
            text.forget()
            filled.forget()
          }}
          onUploaded={async ([first]) => {
            setImported(undefined)
            setImported(first && (await read(first)))
          }}
        />
        <KeptFiles id={id} />
        {running && <Loading />}
        <Complaint error={text.error} />
        <Complaint error={filled.error} />
        {imported && <Brought imported={imported} />}
        {imported && (
          <ContentDifferences form={form} before={before} after={{ ...before, ...imported.content }} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate(imported ? 'draft.importNot' : 'ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={!imported} onClick={take}>
          {translate('draft.importTake')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** The files that came before, as they came: nothing that a clerk sent in is lost. */
function KeptFiles({ id }: { id: string }) {
  const translate = useTranslate()
  const { data } = useRead(importedFiles, { id })
  const files = data?.entry?.importedFiles ?? []
  if (files.length === 0) return null
  return (
    <Box sx={{ mt: 1, color: palette.quiet }}>
      {translate('draft.importKept')}
      {files.map((file) => (
        <Box key={file.id} component="a" href={fileUrl(file.url)} sx={{ mr: 2, overflowWrap: 'anywhere' }}>
          {file.name}
        </Box>
      ))}
    </Box>
  )
}

/** What the file held that has no place in the form, and what the reader warns of. */
function Brought({ imported }: { imported: Imported }) {
  const translate = useTranslate()
  const { unplaced, warnings, file } = imported
  return (
    <Box sx={{ my: 2 }}>
      <Box sx={{ fontWeight: 600, mb: 1 }}>{translate('draft.importRead', { name: file.name })}</Box>
      {unplaced.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate('draft.importUnplaced', { n: unplaced.length })}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {unplaced.map((line, place) => (
              <li key={place}>{line}</li>
            ))}
          </Box>
        </Alert>
      )}
      {warnings.map((warning) => (
        <Alert key={warning} severity="info" sx={{ mb: 1 }}>
          {warning}
        </Alert>
      ))}
    </Box>
  )
}
