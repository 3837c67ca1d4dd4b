import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint } from './Complaint'
import { FileDrop } from './FileDrop'
import type { FileRules } from './file-rules'
import { Loading } from './Loading'

type Props = {
  open: boolean
  title: string
  text: string
  purpose: string
  rules: FileRules
  act: { running: boolean; error: Error | undefined }
  take: (uploadId: string) => Promise<void>
  onClose: () => void
  /** Between the text and the place for the file, such as a template to fetch. */
  before?: ReactNode
  /** Below, such as what came of it. */
  children?: ReactNode
}

/** Asks for one file and hands it to an act; what speaks against it stands below. */
export function DropDialog({ open, title, text, purpose, rules, act, take, ...props }: Props) {
  const translate = useTranslate()
  const id = useId()
  return (
    <Dialog open={open} onClose={props.onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{text}</Typography>
        {props.before}
        <FileDrop
          purpose={purpose}
          rules={rules}
          onUploaded={async ([first]) => {
            if (first) await take(first.uploadId)
          }}
        />
        {act.running && <Loading />}
        <Complaint error={act.error} />
        {props.children}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
