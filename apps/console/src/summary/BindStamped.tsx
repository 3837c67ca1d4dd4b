import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Complaint, FileDrop, PdfView } from '../parts'
import { useAct } from '../platform/act'
import { SheetList } from './SheetList'
import { partsOf, type Sheet } from './sheets'
import { scanRules } from './scanRules'
import { bindStamped, type Summary } from './summary.documents'

const beside = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
  gap: 2,
  my: 2,
} as const

/** The paper way: the stamped paper comes back as a scan and is compared with the frozen table before it is bound. */
export function BindStamped({ summary, onDone }: { summary: Summary; onDone?: () => void }) {
  const translate = useTranslate()
  const [sheets, setSheets] = useState<Sheet[]>([])
  return (
    <>
      <FileDrop
        several
        purpose="scan"
        rules={scanRules}
        label={translate('summary.dropScan')}
        onUploaded={(came) => setSheets([...sheets, ...came.map((one) => ({ ...one, rotate: 0 }))])}
      />
      {sheets.length > 0 && (
        <>
          <Box sx={beside}>
            <SheetList sheets={sheets} onChange={setSheets} />
            {summary.pdf && (
              <PdfView url={summary.pdf.url} title={translate('summary.frozenTable')} height={520} />
            )}
          </Box>
          <Confirm summary={summary} sheets={sheets} onDone={onDone} />
        </>
      )}
    </>
  )
}

type ConfirmProps = { summary: Summary; sheets: readonly Sheet[]; onDone: (() => void) | undefined }

function Confirm({ summary, sheets, onDone }: ConfirmProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const [keeper, setKeeper] = useState('')
  const [compared, setCompared] = useState(false)
  const { run, running, error } = useAct(bindStamped)
  const perform = async () => {
    const parts = partsOf(sheets)
    if (!(await run({ id: summary.id, parts, keeper: keeper.trim(), confirmed: compared }))) return
    notify('summary.done.bound', { type: 'success' })
    onDone?.()
  }
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <TextField
          required
          label={translate('seal.keeper')}
          value={keeper}
          onChange={(event) => setKeeper(event.target.value)}
          sx={{ maxWidth: 220 }}
        />
        <FormControlLabel
          control={<Checkbox checked={compared} onChange={(_, on) => setCompared(on)} />}
          label={translate('summary.compared')}
        />
      </Box>
      <Complaint error={error} />
      <Box sx={{ mt: 1.5 }}>
        <Button
          variant="contained"
          disabled={running || !compared || !keeper.trim()}
          onClick={() => void perform()}
        >
          {translate('summary.bindStamped')}
        </Button>
      </Box>
    </>
  )
}
