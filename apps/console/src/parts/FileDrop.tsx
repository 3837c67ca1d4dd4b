import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { choosable, saySize, sayKinds, type FileRules, type Sort } from './file-rules'
import { useUploads, type Sending } from './uploads'

export type Uploaded = { uploadId: string; file: File }

type Props = {
  purpose: string
  rules: FileRules
  /** What else the drop takes, for a purpose of its own. */
  also?: Sort
  /** What was said of the file before no longer stands beside this one. */
  onChosen?: () => void
  /** Called once for all files of a drop, in their order. */
  onUploaded: (uploaded: Uploaded[]) => void | Promise<void>
  /** Done with each file as soon as it has arrived, so that a drop that breaks off keeps what came; what is left can be sent on. */
  onEach?: (uploaded: Uploaded) => Promise<void>
  several?: boolean
  label?: string
}

/** Takes files by drop or choice, refuses unfit ones at once with what to do instead, and sends the others. */
export function FileDrop(props: Props) {
  const { purpose, rules, also, onChosen, onUploaded, onEach, several = false, label } = props
  const translate = useTranslate()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { sending, problems, left, take, goOn, cancel } = useUploads({
    purpose,
    rules,
    several,
    onUploaded,
    ...(also ? { also } : {}),
    ...(onEach ? { onEach } : {}),
  })
  const chosen = (list: FileList | null) => {
    onChosen?.()
    void take([...(list ?? [])].slice(0, several ? undefined : 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    chosen(event.dataTransfer.files)
  }
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        border: `1px dashed ${over ? palette.accent : palette.faint}`,
        backgroundColor: over ? palette.accentWash : palette.sheet,
        borderRadius: '3px',
        p: 2,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <span>{label ?? translate('parts.dropHere')}</span>
        <Button variant="outlined" disabled={sending !== undefined} onClick={() => input.current?.click()}>
          {translate('parts.chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple={several}
          accept={[...choosable(rules), ...(also ? choosable(also.rules) : [])]
            .map((extension) => `.${extension}`)
            .join(',')}
          onChange={(event) => {
            chosen(event.target.files)
            event.target.value = ''
          }}
        />
      </Box>
      <Box sx={{ color: palette.quiet, fontSize: '0.875rem', mt: 0.5 }}>
        {[rules, ...(also ? [also.rules] : [])].map(({ extensions, limit }) => (
          <div key={limit}>
            {translate('parts.fileRules', { kinds: sayKinds(extensions), limit: saySize(limit) })}
          </div>
        ))}
      </Box>
      {sending && <Progress sending={sending} onCancel={cancel} />}
      {problems.map((problem) => (
        <Alert key={problem} severity="error" sx={{ mt: 1 }}>
          {problem}
        </Alert>
      ))}
      {left.length > 0 && (
        <Button variant="outlined" sx={{ mt: 1 }} onClick={() => void goOn()}>
          {translate('parts.sendOn', { n: left.length })}
        </Button>
      )}
    </Box>
  )
}

function Progress({ sending, onCancel }: { sending: Sending; onCancel: () => void }) {
  const translate = useTranslate()
  const { name, share, at, of } = sending
  const percent = Math.round(share * 100)
  const one = translate('parts.sending', { name, percent })
  const says = of > 1 ? translate('parts.sendingOf', { at, of, one }) : one
  return (
    <Box role="status" sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>{says}</Box>
        <Button size="small" onClick={onCancel}>
          {translate('parts.cancelUpload')}
        </Button>
      </Box>
      <LinearProgress variant="determinate" value={(100 * (at - 1 + share)) / of} aria-label={says} />
    </Box>
  )
}
